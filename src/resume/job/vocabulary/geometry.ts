import type { Area } from './area.js';

const geometry = ['3D vision'];

/** Cameras and space. */
export const GEOMETRY: Area = {
  '3D vision': {
    also: [
      '3D computer vision',
      '3D perception',
      '3D geometry',
      'geometric computer vision',
      'geometric vision',
      'projective geometry',
      '3D deep learning',
      '3D data',
      '3D scene understanding',
    ],
    is: ['computer vision'],
    holds: ['ShapeNet', 'ModelNet', 'Matterport3D'],
  },
  'multi-view geometry': {
    also: ['multiple-view geometry', 'multiview geometry'],
    is: geometry,
    holds: ['triangulation', 'epipolar geometry'],
  },
  'camera calibration': {
    also: [
      'calibration of cameras',
      'intrinsic calibration',
      'extrinsic calibration',
      'sensor calibration',
      'multi-camera calibration',
      'calibrated cameras',
      'calibration pipeline',
      'lens distortion',
      'camera models',
      'camera geometry',
      'intrinsics and extrinsics',
    ],
    is: ['computer vision'],
    holds: ['hand-eye calibration'],
  },
  'stereo vision': {
    also: ['stereo', 'stereo matching', 'stereo camera', 'stereo depth', 'disparity', 'stereoscopic'],
    is: ['depth estimation'],
  },
  'depth estimation': {
    also: [
      'monocular depth',
      'monocular depth estimation',
      'depth completion',
      'depth sensing',
      'depth maps',
      'depth map',
      'metric depth',
    ],
    is: geometry,
    holds: ['Depth Anything', 'Monodepth', 'ZoeDepth'],
  },
  'RGB-D cameras': {
    also: ['RGB-D', 'RGBD', 'depth camera'],
    is: geometry,
    holds: ['ZED camera', 'structured light'],
  },
  'time-of-flight': { also: ['ToF camera', 'ToF sensor', 'ToF sensors'], is: geometry },
  'structure from motion': {
    also: ['SfM', 'visual localisation'],
    is: ['3D reconstruction'],
    holds: ['bundle adjustment', 'photogrammetry'],
  },
  '3D reconstruction': {
    also: [
      'surface reconstruction',
      'scene reconstruction',
      'mesh reconstruction',
      '3D modelling from images',
      'dense reconstruction',
      '3D scanning',
    ],
    is: geometry,
    holds: ['MASt3R', 'VGGT', 'TSDF', 'novel view synthesis'],
  },
  'neural radiance fields': {
    also: ['NeRF', 'NeRFs', 'Instant-NGP', 'neural rendering', 'implicit representations'],
    is: ['3D reconstruction', 'deep learning'],
  },
  'Gaussian splatting': {
    also: ['3D Gaussian splatting', '3DGS', 'Gaussian splats'],
    is: ['3D reconstruction'],
  },
  SLAM: {
    also: ['visual SLAM', 'vSLAM', 'LiDAR SLAM', 'simultaneous localisation and mapping'],
    is: ['localisation and mapping'],
    holds: ['VINS-Mono', 'RTAB-Map', 'loop closure'],
  },
  'visual odometry': { also: ['visual inertial'], is: ['localisation and mapping'] },
  'localisation and mapping': {
    also: [
      'mapping and localisation',
      'HD maps',
      'HD mapping',
      'vehicle localisation',
      'robot localisation',
      'indoor localisation',
    ],
    is: geometry,
  },
  'factor graphs': {
    also: ['pose graph', 'pose graph optimisation', 'factor graph optimisation'],
    is: ['state estimation', 'non-linear optimisation'],
  },
  'state estimation': { also: ['Bayesian filtering', 'recursive filtering'], holds: ['particle filter'] },
  'Kalman filter': {
    also: ['Kalman filtering', 'extended Kalman filter', 'EKF', 'unscented Kalman filter', 'UKF'],
    is: ['state estimation'],
  },
  'sensor fusion': {
    also: [
      'multi-sensor fusion',
      'camera-LiDAR fusion',
      'LiDAR-camera fusion',
      'radar fusion',
      'data fusion',
      'fusing camera',
      'multimodal sensor fusion',
      'radar-camera fusion',
      'IMU fusion',
    ],
  },
};
