import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router';
import { MarkSymbols } from './shell/marks.js';
import { NotFound, Page, Waiting } from './shell/page.js';
import { Today } from './today/today.js';

const root = createRootRoute({
  component: () => (
    <>
      <MarkSymbols />
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <Outlet />
    </>
  ),
  notFoundComponent: NotFound,
});

const today = createRoute({ getParentRoute: () => root, path: '/', component: Today });
const guide = createRoute({
  getParentRoute: () => root,
  path: '/guide',
  component: lazyRouteComponent(() => import('./guide/guide.js'), 'GuideScreen'),
});
const practise = createRoute({
  getParentRoute: () => root,
  path: '/practise',
  validateSearch: (
    search: Record<string, unknown>,
  ): { skill?: string; question?: string; type?: string } => ({
    ...(typeof search.skill === 'string' ? { skill: search.skill } : {}),
    ...(typeof search.question === 'string' ? { question: search.question } : {}),
    ...(typeof search.type === 'string' ? { type: search.type } : {}),
  }),
  component: lazyRouteComponent(() => import('./practise/practise.js'), 'Practise'),
});
const interview = createRoute({
  getParentRoute: () => root,
  path: '/interviews/$id',
  component: lazyRouteComponent(() => import('./interview/interview.js'), 'InterviewScreen'),
});
const report = createRoute({
  getParentRoute: () => root,
  path: '/interviews/$id/report',
  component: lazyRouteComponent(() => import('./report/report.js'), 'ReportScreen'),
});
const resumes = createRoute({
  getParentRoute: () => root,
  path: '/resume',
  component: lazyRouteComponent(() => import('./resume/list/list.js'), 'Resumes'),
});
const resume = createRoute({
  getParentRoute: () => root,
  path: '/resume/$id',
  validateSearch: (search: Record<string, unknown>): { tab?: string } =>
    typeof search.tab === 'string' ? { tab: search.tab } : {},
  component: lazyRouteComponent(() => import('./resume/editor/editor.js'), 'ResumeEditor'),
});
const reports = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  component: lazyRouteComponent(() => import('./reports/reports.js'), 'Reports'),
});
const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings/settings.js'), 'SettingsScreen'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    today,
    guide,
    practise,
    interview,
    report,
    resumes,
    resume,
    reports,
    settings,
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultPendingComponent: () => (
    <Page title="Loading">
      <Waiting>Loading the page.</Waiting>
    </Page>
  ),
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
