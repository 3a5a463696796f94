/** What invented engineers say of their projects and publications. */

export const PROJECTS = [
  'Night-time pedestrian detection',
  'OpenCalib',
  'Leaf-count',
  'Mapping of orchards by drone',
  'Skills radar',
  'SLAM-in-a-box',
  'Défauts de surface',
  'Projects index',
  'Tiny-YOLO on Cortex-M7 (STM32H7)',
  'Who goes there? Re-ID at 40 m',
];
export const DATASETS = [
  'COCO 2017',
  'own: 1.2 M frames, 14 classes',
  'KITTI + nuScenes (mini)',
  'Cityscapes',
  '12,000 X-rays: 3 sites',
];
export const MODELS = [
  'YOLOv8-m',
  'RT-DETR (R50)',
  'U-Net, 7.8 M parameters',
  'ViT-L/14 → ResNet-18',
  'PointPillars',
];
export const METRICS = [
  { name: 'mAP@0.5:0.95', before: '41.2', after: '47.9' },
  { name: 'latency (p99)', before: '60 ms', after: '20 ms' },
  { name: 'false alarms/day', before: '≈ 120', after: '< 9' },
  { name: 'mIoU', before: '71.3 %', after: '78.0 %' },
  { name: 'ATE RMSE', before: '0.21 m', after: '0.08 m' },
];
export const HARDWARE = [
  'Jetson Orin NX, 16 GB',
  '8×A100 (40 GB)',
  'STM32H7 @ 480 MHz',
  'RTX 4090',
  'Raspberry Pi 5 + Hailo-8L',
];
export const ROLES = [
  'lead',
  'sole developer',
  'evaluation',
  'C++ port',
  'data collection, annotation',
  'maintainer',
];
export const KINDS = ['open source', 'internal', 'thesis', 'client work', 'competition'];
export const PAPERS = [
  'Seeing at Night: Thermal-to-RGB Distillation for Pedestrian Detection',
  'Calibrate Once',
  'Do Detectors Need Anchors?',
  'On the Repeatability of Learned Keypoints under Motion Blur, Rolling Shutter and Low Light: A Study with 14 Methods on 5 Cameras',
  'Δ-Mesh: 3D/4D reconstruction from 2 views',
  'Publications as Data',
  'A 9-M-Parameter Student',
  'Active Learning, Revisited',
];
export const VENUES = [
  'CVPR 2023',
  'ECCV Workshops',
  'IEEE T-PAMI 45(3)',
  'arXiv:2103.00001',
  'ICRA ’21',
  'BMVC (oral)',
  'Int. J. of Imaging, vol. 7',
];
export const PUBLISHERS = ['IEEE', 'Springer Nature', 'Velmora University Press', 'CVF/IEEE'];
export const PAPER_ROLES = [
  'first author',
  'ran the experiments',
  'code and evaluation',
  'equal contribution',
];
