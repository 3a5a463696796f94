import type { Reworded } from './measure-rewordings.js';

/** Wordings written after the guard was made; what they invent stands in double brackets. */
export const REWORDED_FRESH: readonly Reworded[] = [
  {
    before: 'Looked after the annotation server and wrote scripts to export labels to COCO',
    honest: [
      'Maintained the annotation server and wrote scripts that export labels to COCO',
      'Administered the annotation server and built export scripts for the COCO format',
      'Kept the annotation server running and automated label export to COCO with scripts',
      'Operated the annotation server; scripted the conversion of labels to COCO',
    ],
    invented: [
      'Maintained the annotation server for [[fifty annotators]] and wrote COCO export scripts',
      'Maintained the annotation server, [[migrating]] it to the [[cloud]], and wrote COCO export scripts',
      'Maintained the annotation server and wrote COCO export scripts [[adopted]] by [[other departments]]',
      'Maintained the annotation server with [[zero outages]] and wrote COCO export scripts',
    ],
  },
  {
    before: 'I did the first version of people counting in trams with a fisheye camera',
    honest: [
      'Built the first version of people counting in trams with a fisheye camera',
      'Developed the initial people counter for trams, based on a fisheye camera',
      'Created the first people counting system for trams using a fisheye camera',
      'Wrote the first version of a people counter that uses fisheye cameras in trams',
    ],
    invented: [
      'Built the first version of people counting in trams, now [[running in the whole fleet]]',
      'Built people counting in trams with a fisheye camera for the [[transport authority]]',
      'Built the first version of people counting in trams with a fisheye camera and [[background subtraction]]',
      'Built the first version of people counting in trams, [[later sold]] abroad',
      '[[Hired]] and [[led]] those who built people counting in trams with a fisheye camera',
    ],
  },
  {
    before: 'Made a change to the loss so that thin cables are not missed, IoU on cables 0.44 to 0.61',
    honest: [
      'Changed the loss so that thin cables are no longer missed, raising IoU on cables from 0.44 to 0.61',
      'Modified the loss function to capture thin cables; IoU on cables rose from 0.44 to 0.61',
      'Improved IoU on thin cables from 0.44 to 0.61 by adapting the loss',
      'Reworked the loss to reduce missed thin cables, increasing cable IoU from 0.44 to 0.61',
    ],
    invented: [
      'Changed the loss so that thin cables are not missed by [[inspection helicopters]], IoU from 0.44 to 0.61',
      'Introduced a [[topological]] loss for thin cables, IoU from 0.44 to 0.61',
      'Changed the loss so that thin cables are not missed, IoU from 0.44 to 0.61, [[preventing accidents]]',
      'Changed the loss for thin cables, IoU from 0.44 to 0.61, and [[shipped]] it to [[clients]]',
    ],
  },
  {
    before: 'Assisted the senior engineers with camera calibration for the depth sensor line',
    honest: [
      'Helped the senior engineers calibrate the cameras of the depth sensor line',
      'Supported senior engineers in calibrating cameras for the depth sensor line',
      'Assisted with camera calibration on the depth sensor line',
      'Contributed to camera calibration for the line of depth sensors, together with senior engineers',
    ],
    invented: [
      '[[Trained]] the senior engineers in camera calibration for the depth sensor line',
      'Calibrated the cameras of the depth sensor line to [[sub-pixel]] accuracy',
      'Helped calibrate the cameras of the [[consumer]] depth sensor line',
      'Helped calibrate cameras of the depth sensor line, [[saving]] a [[third]] of the [[budget]]',
    ],
  },
  {
    before: 'Put the model behind an API so that the web people can call it, with caching',
    honest: [
      'Exposed the model through an API with caching for the web people',
      'Made the model available to the web people via an API with caching',
      'Wrapped the model in an API with caching so that web people can call it',
      'Served the model through a cached API for use by the web people',
    ],
    invented: [
      'Exposed the model through an API with caching and [[load balancing]]',
      'Exposed the model through an API with caching to [[external partners]]',
      'Exposed the model through a [[highly available]] API with caching',
      'Exposed the model through an API with caching and [[monitored]] it around the clock',
    ],
  },
];
