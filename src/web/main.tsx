import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RequestFailed } from './client.js';
import { router } from './router.js';
import './styles/tokens.css';
import './styles/components.css';
import './styles/app.css';

const queries = new QueryClient({
  defaultOptions: {
    // Fovea answers on this machine: a browser that believes itself offline must still ask.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      // A server that is starting again is worth waiting for; a 4xx is not.
      retry: (failures, error) => error instanceof RequestFailed && error.offline && failures < 3,
      refetchOnWindowFocus: true,
    },
  },
});

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
