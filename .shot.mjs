import { chromium } from 'playwright-core';
const [,, base, outdir, ...paths] = process.argv;
const b = await chromium.launch({executablePath:'/usr/bin/chromium', args:['--no-sandbox']});
for (const [w,h,theme] of (process.env.LOOKS==='all'?[[1440,900,'light'],[1440,900,'dark'],[390,844,'light'],[390,844,'dark']]:[[1440,900,'light'],[390,844,'dark']])) {
  const c = await b.newContext({viewport:{width:w,height:h}, colorScheme:theme, reducedMotion:'reduce'});
  const p = await c.newPage();
  p.on('console', m => m.type()==='error' && console.log('console', m.text()));
  p.on('pageerror', e => console.log('pageerror', e.message));
  for (const path of paths) {
    await p.goto(base+path); await p.waitForLoadState('networkidle').catch(()=>{}); await p.waitForTimeout(300);
    const name = `${outdir}/${path.replace(/\W+/g,'_')||'_'}-${w}-${theme}.png`;
    await p.screenshot({path:name, fullPage: process.env.FULL==='1'});
    console.log(name, await p.evaluate(()=>document.documentElement.scrollWidth-innerWidth));
  }
  await c.close();
}
await b.close();
