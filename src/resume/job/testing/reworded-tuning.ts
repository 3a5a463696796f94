import type { Reworded } from './measure-rewordings.js';

/** Wordings that the guard was made against; what they invent stands in double brackets. */
export const REWORDED_TUNING: readonly Reworded[] = [
  {
    before: 'Was responsible for making the detector faster on Jetson Orin, from 60 to 20 ms',
    honest: [
      'Cut the latency of the detector on Jetson Orin from 60 to 20 ms',
      'Reduced detector inference time on Jetson Orin from 60 to 20 ms',
      'Sped up the detector on Jetson Orin, bringing it from 60 down to 20 ms',
    ],
    invented: [
      '[[Led a team]] that cut detector latency on Jetson Orin from 60 to 20 ms',
      'Cut the latency of the detector on Jetson Orin from 60 to 20 ms [[in production]]',
      'Cut detector latency on Jetson Orin from 60 to 20 ms for a [[hospital]]',
      'Cut detector latency on Jetson Orin from 60 to 20 ms through [[pruning]]',
    ],
  },
  {
    before: 'Helped with labelling of 12,000 images of road damage and checked the labels',
    honest: [
      'Labelled part of 12,000 images of road damage and checked the labels',
      'Contributed to the annotation of 12,000 road damage images and reviewed the labels',
      'Helped label 12,000 images of road damage and verified label quality',
    ],
    invented: [
      '[[Managed]] the annotation of 12,000 images of road damage and checked the labels',
      'Labelled and checked 12,000 images of road damage for a [[city council]]',
      'Helped label 12,000 images of road damage and [[trained annotators]]',
      'Helped label 12,000 images of road damage used by [[millions of drivers]]',
    ],
  },
  {
    before: 'Worked on a tracker for pallets, it counts them at the gate',
    honest: [
      'Built a tracker that counts pallets at the gate',
      'Developed a pallet tracker that counts pallets as they pass the gate',
      'Worked on a pallet tracker that performs automatic counting at the gate',
      'Implemented pallet tracking to count pallets at the gate',
    ],
    invented: [
      'Built a pallet tracker that counts at the gate and is [[used by customers]] every day',
      'Built a pallet tracker for the [[warehouses]] of a [[retailer]]',
      '[[Architected]] and [[owned]] a pallet tracker that counts at the gate',
      'Built a pallet tracker that counts at the gate, [[replacing manual counting]]',
      'Built a tracker that counts pallets at the gate, using [[optical flow]]',
    ],
  },
  {
    before: 'Did the evaluation of depth maps, wrote a tool in Python that shows where they are wrong',
    honest: [
      'Evaluated depth maps with a Python tool that shows where they are wrong',
      'Wrote a Python tool to evaluate depth maps and visualise their errors',
      'Developed a Python tool for depth map evaluation that highlights wrong regions',
    ],
    invented: [
      'Wrote a Python tool that shows errors in depth maps, [[adopted company-wide]]',
      'Wrote a Python tool for depth maps and [[presented]] it to the [[board]]',
      'Wrote an [[award-winning]] Python tool that shows where depth maps are wrong',
      'Wrote a Python tool that shows wrong depth maps, with [[unit tests]] and documentation',
    ],
  },
  {
    before: 'Trained a U-Net for crack segmentation; Dice 0.71 to 0.83 after cleaning the masks',
    honest: [
      'Raised the Dice score of crack segmentation from 0.71 to 0.83 by cleaning the masks of a U-Net',
      'Trained a U-Net for crack segmentation and improved Dice from 0.71 to 0.83 through mask cleaning',
      'Increased crack segmentation Dice from 0.71 to 0.83 by correcting the training masks for a U-Net',
    ],
    invented: [
      'Trained a U-Net for crack segmentation on [[bridges]]; Dice rose from 0.71 to 0.83 after cleaning the masks',
      'Trained a U-Net for crack segmentation in a [[nuclear plant]], Dice from 0.71 to 0.83 by cleaning masks',
      'Raised Dice from 0.71 to 0.83 by cleaning masks and [[self-supervised]] pre-training',
      'Trained a U-Net for crack segmentation, Dice 0.71 to 0.83, and [[published]] the result',
    ],
  },
  {
    before: 'Set up cameras in three plants and calibrated them',
    honest: [
      'Installed and calibrated cameras in three plants',
      'Set up and calibrated the cameras of three plants',
      'Deployed and calibrated cameras across three plants',
    ],
    invented: [
      'Installed and calibrated [[thermal]] cameras in three plants',
      'Installed and calibrated cameras in three [[automotive]] plants',
      '[[Supervised]] the installation and calibration of cameras in three plants',
      'Installed and calibrated cameras in three plants, [[on time and under budget]]',
      'Installed and calibrated cameras in three plants and [[trained the operators]]',
    ],
  },
  {
    before: 'Part of the group that moved training to Kubernetes',
    honest: [
      'Helped move training to Kubernetes',
      'Contributed to the migration of training workloads to Kubernetes',
      'Worked in the group that migrated model training to Kubernetes',
    ],
    invented: [
      '[[Spearheaded]] the migration of training to Kubernetes',
      'Helped move training to Kubernetes and [[halved]] its cost',
      'Helped move training to Kubernetes for [[hundreds]] of researchers',
      'Helped move training to Kubernetes with [[zero downtime]]',
    ],
  },
  {
    before: 'Researched anomaly detection for textiles with PatchCore and autoencoders',
    honest: [
      'Compared PatchCore and autoencoders for anomaly detection in textiles',
      'Investigated PatchCore and autoencoders to detect anomalies in textiles',
      'Evaluated anomaly detection methods (PatchCore, autoencoders) on textiles',
    ],
    invented: [
      'Compared PatchCore and autoencoders for anomaly detection in textiles and [[filed a patent]]',
      'Deployed PatchCore for anomaly detection in textiles to [[factories]]',
      'Compared PatchCore and autoencoders for textiles, which [[saved material]] and [[money]]',
    ],
  },
];
