import type { Browser } from 'playwright-core';

/** What stands on the page that another tool made. */
export const EIGHT_JOBS = [
  ['Northlight Imaging', 'Senior Computer Vision Engineer', 'Mar 2022', 'Present', '2022-03', undefined],
  ['Quarrystone Robotics', 'Computer Vision Engineer', 'Jan 2020', 'Feb 2022', '2020-01', '2022-02'],
  ['Harbourline Systems', 'Perception Engineer', 'Jun 2018', 'Dec 2019', '2018-06', '2019-12'],
  ['Tallow & Finch Labs', 'Machine Learning Engineer', 'Feb 2017', 'May 2018', '2017-02', '2018-05'],
  ['Brightfield Optics', 'Software Engineer', 'Sep 2015', 'Jan 2017', '2015-09', '2017-01'],
  ['Kestrel Mapping', 'Junior Developer', 'Jul 2014', 'Aug 2015', '2014-07', '2015-08'],
  ['Oakmoor University', 'Research Assistant', 'Oct 2012', 'Jun 2014', '2012-10', '2014-06'],
  ['Silverbirch Media', 'Intern', 'Jun 2011', 'Sep 2011', '2011-06', '2011-09'],
] as const;

/** Two columns beside each other, laid out by a browser from HTML, as many builders in the web do it. */
export async function twoColumnResume(browser: Browser): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.setContent(`<!doctype html><meta charset="utf-8"><title>Resume</title><style>
      body { font: 10pt/1.35 'Liberation Sans', sans-serif; margin: 0; display: grid; grid-template-columns: 31% 1fr; gap: 8mm }
      aside { background: #eef1f4; padding: 6mm } main { padding: 6mm 6mm 6mm 0 }
      h1 { font-size: 20pt; margin: 0 } h2 { font-size: 12pt; text-transform: uppercase; margin: 5mm 0 1mm }
      h3 { font-size: 10pt; margin: 3mm 0 0 } p, ul { margin: 0 } ul { padding-left: 4mm }
      .when { font-style: italic } section { break-inside: avoid }
    </style>
    <aside><h2>Contact</h2><p>rosa.quintero@example.org</p><p>+34 600 123 456</p><p>Valencia, Spain</p>
      <p>github.com/rosa-quintero</p>
      <h2>Skills</h2><ul><li>PyTorch</li><li>TensorRT</li><li>OpenCV</li><li>CUDA</li></ul>
      <h2>Languages</h2><p>Spanish (native)</p><p>English (fluent)</p>
      <h2>Education</h2><h3>MSc Computer Vision</h3><p>Oakmoor University</p><p class="when">2012 – 2014</p></aside>
    <main><h1>Rosa Quintero</h1><p>Senior Computer Vision Engineer</p><h2>Experience</h2>
    ${EIGHT_JOBS.map(
      ([company, title, from, to], i) =>
        `<section><h3>${title}</h3><p>${company.replace('&', '&amp;')}</p><p class="when">${from} – ${to}</p><ul><li>Worked on detector number ${i + 1} and raised its recall from ${60 + i}% to ${70 + i}%.</li><li>Wrote the tests that keep it there.</li></ul></section>`,
    ).join('')}</main>`);
    return await page.pdf({ format: 'A4', printBackground: true });
  } finally {
    await page.close();
  }
}
