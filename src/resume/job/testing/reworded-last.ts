import type { Reworded } from './measure-rewordings.js';

/** Wordings that no list of plain words was completed against; what they invent stands in double brackets. */
export const REWORDED_LAST: readonly Reworded[] = [
  {
    before: 'Was tasked with finding out why the gripper misses bottles, it was the exposure, fixed it',
    honest: [
      'Found that wrong exposure made the gripper miss bottles, and fixed it',
      'Traced missed grasps of bottles to camera exposure and corrected it',
      'Diagnosed why the gripper missed bottles, identified exposure as the root cause and resolved it',
      'Investigated missed bottles of the gripper; the cause was exposure, which I corrected',
      'Determined the cause of the gripper missing bottles (exposure) and solved the problem',
    ],
    invented: [
      'Found that exposure made the gripper miss bottles and fixed it, [[avoiding a recall]]',
      'Found that exposure made the gripper miss bottles and fixed it at the [[brewery]]',
      'Found that exposure made the gripper miss bottles with a [[statistical]] analysis, and fixed it',
    ],
  },
  {
    before: 'Worked with two colleagues on a web page where one can search in old x-ray pictures',
    honest: [
      'Built a web page for searching old X-ray pictures together with two colleagues',
      'Developed, with two colleagues, a web page to search historical X-ray images',
      'Created a search page for archived X-ray images in a team of two colleagues and me',
      'Co-developed a web page that lets people search old X-ray pictures',
      'Implemented image search for old X-rays on a web page, working with two colleagues',
    ],
    invented: [
      '[[Mentored]] two colleagues in building a web page to search old X-ray pictures',
      'Built with two colleagues a web page for [[doctors]] to search old X-ray pictures',
      'Built with two colleagues a [[secure]] web page to search old X-ray pictures',
      'Built with two colleagues a web page to search old X-ray pictures by [[embedding similarity]]',
    ],
  },
  {
    before: 'Responsible for retraining the weed model every month with new fields',
    honest: [
      'Retrained the weed model every month with data from new fields',
      'Ran the monthly retraining of the weed model on new fields',
      'Kept the weed model up to date by retraining it each month with new fields',
      'Handled monthly retraining of the weed model to cover new fields',
      'Updated the weed model monthly through retraining on newly added fields',
    ],
    invented: [
      'Retrained the weed model every month with new fields across [[continents]]',
      'Retrained the weed model every month with new fields, [[cutting herbicide]] use',
      '[[Automated testing]] and retraining of the weed model every month with new fields',
      'Retrained the weed model for [[farmers]] every month with new fields',
    ],
  },
  {
    before:
      'Was asked to look into noisy depth at dusk, tried bilateral filter and median filter, median won',
    honest: [
      'Compared bilateral and median filters against noisy depth at dusk; the median filter performed best',
      'Investigated noisy depth at dusk and selected the median filter over the bilateral one',
      'Tackled depth noise at dusk by evaluating bilateral and median filters, and chose the median',
      'Mitigated noisy depth at dusk with a median filter after testing it against a bilateral filter',
      'Studied filters for depth noise at dusk and found the median filter superior to the bilateral filter',
    ],
    invented: [
      'Compared bilateral and median filters for noisy depth at dusk on [[embedded hardware]]',
      'Compared bilateral and median filters for noisy depth at dusk and [[presented]] it at a [[conference]]',
      'Compared bilateral, median and [[guided]] filters for noisy depth at dusk',
    ],
  },
  {
    before: 'Keeps the nightly build of the perception library green and answers questions of new people',
    honest: [
      'Keep the nightly build of the perception library green and answer questions from newcomers',
      'Maintain the nightly builds of the perception library and support new colleagues with questions',
      'Responsible for the nightly build of the perception library and for questions from new people',
      'Look after the nightly build of the perception library and help new people',
    ],
    invented: [
      'Keep the nightly build of the perception library green for [[forty developers]] and help new people',
      'Keep the nightly build of the perception library green and [[lead]] the onboarding of new people',
      'Keep the nightly [[security]] build of the perception library green and help new people',
    ],
  },
];
