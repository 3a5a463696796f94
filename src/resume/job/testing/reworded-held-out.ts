import type { Reworded } from './measure-rewordings.js';

/** Wordings held out; what they invent stands in double brackets. */
export const REWORDED_HELD_OUT: readonly Reworded[] = [
  {
    before: 'Was in the team that built the parking app, made the licence plate reading part',
    honest: [
      'Built the licence plate reading of the parking app',
      'Developed licence plate recognition for the parking app as part of the team',
      'Implemented the component of the parking app that reads licence plates',
    ],
    invented: [
      'Built the licence plate reading of the parking app, now [[live]] in several [[cities]]',
      '[[Directed]] the development of the parking app and its licence plate reading',
      'Built the licence plate reading of the parking app with [[high accuracy]] at [[night]]',
      'Built the licence plate reading of the parking app, which [[won an innovation award]]',
    ],
  },
  {
    before: 'Made the point cloud viewer quicker by loading only the parts that are seen',
    honest: [
      'Sped up the point cloud viewer by loading only visible parts',
      'Accelerated the point cloud viewer by restricting loading to the parts in view',
      'Reduced loading work in the point cloud viewer by fetching only what is seen',
    ],
    invented: [
      'Sped up the point cloud viewer used by [[surveyors]] by loading only visible parts',
      'Sped up the point cloud viewer by loading visible parts only and [[compressing]] them',
      'Sped up the point cloud viewer, [[rescuing]] a [[customer contract]]',
      '[[Invented]] a loading scheme for the point cloud viewer that loads only visible parts',
    ],
  },
  {
    before: 'Tested three detectors on drone pictures and wrote down which is best for small objects',
    honest: [
      'Benchmarked three detectors on drone images and documented which is best for small objects',
      'Compared three detectors on drone imagery to identify the best one for small objects',
      'Evaluated three object detectors on drone pictures and recommended the best for small objects',
    ],
    invented: [
      'Benchmarked three detectors on drone images for a [[military]] customer',
      'Compared three detectors on drone images of [[power lines]] and documented the best',
      'Compared three detectors on drone images and [[convinced management]] to buy the best',
      'Compared three detectors on drone images using [[cross-validation]]',
    ],
  },
  {
    before: 'Responsible for the data pipeline of the X-ray project, it removes duplicates and bad scans',
    honest: [
      'Maintained the X-ray data pipeline that removes duplicates and bad scans',
      'Built and ran the data pipeline for the X-ray project, filtering out duplicates and bad scans',
      'Took care of the data pipeline of the X-ray project, including removal of duplicates and poor scans',
    ],
    invented: [
      'Maintained the X-ray data pipeline of several [[clinics]], removing duplicates and bad scans',
      'Maintained the X-ray data pipeline, removing duplicates, bad scans and [[patient names]]',
      'Maintained the X-ray data pipeline that [[radiologists]] rely on',
      '[[Headed]] the X-ray project and built its data pipeline',
      'Maintained the [[terabyte-scale]] data pipeline of the X-ray project',
    ],
  },
  {
    before: 'Fixed drift of the visual odometry on the lawn mower with wheel encoders',
    honest: [
      'Corrected visual odometry drift on the lawn mower by adding wheel encoders',
      'Eliminated drift of the visual odometry on the lawn mower using wheel encoders',
      'Reduced visual odometry drift of the lawn mower by combining it with wheel encoder data',
    ],
    invented: [
      'Fixed visual odometry drift on the lawn mower with wheel encoders and a [[particle filter]]',
      'Fixed visual odometry drift on the lawn mower with wheel encoders, now in [[mass production]]',
      'Fixed visual odometry drift on the lawn mower with wheel encoders in [[steep gardens]]',
      'Fixed drift on the lawn mower with wheel encoders and [[coached]] two [[students]]',
    ],
  },
  {
    before: 'Wrote CUDA code for the stereo matching, 4 times as fast as before',
    honest: [
      'Implemented stereo matching in CUDA, 4 times as fast as before',
      'Accelerated stereo matching 4 times by writing CUDA code',
      'Rewrote stereo matching in CUDA, making it 4 times faster',
    ],
    invented: [
      'Wrote CUDA kernels for stereo matching, 4 times as fast as before, on [[satellites]]',
      'Wrote CUDA code for stereo matching, 4 times as fast, and [[open-sourced]] it',
      'Wrote CUDA code for stereo matching, 4 times as fast, for [[paying users]]',
      '[[Pioneered]] CUDA at the [[company]] with stereo matching 4 times as fast',
    ],
  },
  {
    before: 'Took part in defining the metrics for the safety case of the shuttle',
    honest: [
      'Helped define the metrics of the shuttle safety case',
      'Contributed to metric definitions for the safety case of the shuttle',
      'Participated in selecting metrics for the safety case of the shuttle',
    ],
    invented: [
      'Helped define the metrics of the safety case with which the shuttle was [[approved]]',
      '[[Negotiated]] the metrics of the shuttle safety case with [[regulators]]',
      'Helped define the metrics for the safety case of the [[airport]] shuttle',
      '[[Solely]] defined the metrics for the safety case of the shuttle',
    ],
  },
  {
    before: 'Generated synthetic fruit images in Blender because there were too few real ones',
    honest: [
      'Generated synthetic fruit images in Blender to make up for scarce real ones',
      'Created synthetic images of fruit in Blender to supplement limited real data',
      'Rendered synthetic fruit images in Blender where real images were lacking',
    ],
    invented: [
      'Generated synthetic fruit images in Blender for [[harvesting robots]]',
      'Generated synthetic fruit images in Blender, which [[cut labelling costs]]',
      'Generated synthetic fruit images in Blender with [[domain randomisation]]',
      'Generated synthetic fruit images in Blender for a [[supermarket chain]]',
    ],
  },
];
