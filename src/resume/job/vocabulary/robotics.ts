import type { Area } from './area.js';

const geometry = ['3D vision'];

/** Sensors besides cameras, machines that move, and their cameras. */
export const ROBOTICS: Area = {
  LiDAR: { also: ['lidar point clouds', 'LiDARs', 'laser scanner'], holds: ['Velodyne', '=Ouster'] },
  radar: { also: ['imaging radar', '4D radar', 'FMCW radar', 'mmWave radar'] },
  IMU: { also: ['inertial measurement unit', 'inertial sensors', 'IMUs'] },
  'point clouds': {
    also: ['point cloud', 'point cloud processing', '3D point clouds', 'point-cloud registration'],
    is: geometry,
    holds: ['Point Transformer'],
  },
  '3D object detection': {
    also: ['3D detection', 'LiDAR detection', 'monocular 3D detection', '3D bounding boxes', '3D detector'],
    is: ['object detection', '3D vision'],
    holds: ['CenterPoint', 'VoxelNet', 'PV-RCNN', 'SECOND detector'],
  },
  "bird's-eye view": {
    also: ['BEV', 'birds-eye-view', 'BEV perception', "bird's eye view perception", 'bird eye view'],
    is: geometry,
    holds: ['BEVFusion', 'BEVDet', 'Lift-Splat-Shoot'],
  },
  'occupancy networks': { also: ['occupancy prediction', 'occupancy grid', 'occupancy grids'], is: geometry },
  robotics: {
    also: [
      'robot',
      'robots',
      'robotic systems',
      'mobile robots',
      'robotic arm',
      'robot arm',
      'AMR',
      'autonomous robots',
      'robotics engineer',
      'industrial robots',
      'robotic',
    ],
    holds: ['visual servoing'],
  },
  ROS: {
    exact: true,
    also: ['ROS 2', 'ROS2', 'Robot Operating System', 'ROS/ROS2', 'ROS1', 'ROS 1'],
    is: ['robotics'],
  },
  Gazebo: { is: ['simulation'] },
  CARLA: { exact: true, also: ['CARLA simulator'], is: ['simulation', 'autonomous driving'] },
  Omniverse: {
    also: ['NVIDIA Omniverse', 'Omniverse Replicator', 'Isaac Replicator'],
    is: ['synthetic data'],
  },
  simulation: {
    also: ['simulator', 'simulation environments', 'physics simulation', 'simulators'],
    holds: ['Isaac Gym', 'MuJoCo', 'PyBullet', 'LGSVL'],
  },
  grasping: {
    also: ['robotic grasping', 'bin picking', 'pick and place', 'pick-and-place', 'grasp planning'],
    is: ['robotics'],
  },
  'motion planning': {
    also: ['path planning', 'trajectory planning', 'navigation stack', 'motion prediction'],
    holds: ['MoveIt', 'trajectory prediction'],
  },
  'control theory': { also: ['control systems'] },
  drones: {
    also: ['drone', 'UAV', 'UAVs', 'unmanned aerial vehicle', 'quadrotor', 'quadcopter'],
    holds: ['PX4'],
  },
  'autonomous driving': {
    also: [
      'self-driving',
      'autonomous vehicles',
      'autonomous vehicle',
      'ADAS',
      'driver assistance',
      'automated driving',
      'self-driving cars',
      'driver assistance systems',
      'autonomous trucks',
      'autonomous systems',
    ],
    holds: ['Waymo Open Dataset', 'Argoverse', 'BDD100K', 'nuPlan'],
  },
  AUTOSAR: { also: ['Adaptive AUTOSAR'] },
  'functional safety': {
    also: ['safety-critical', 'safety-critical systems', 'safety case'],
    holds: ['IEC 61508'],
  },
  'CAN bus': { also: ['CAN FD', 'automotive Ethernet'] },
  'augmented reality': {
    also: ['AR/VR', 'mixed reality', 'virtual reality', '=XR', 'AR and VR', 'VR/AR', 'extended reality'],
    holds: ['ARKit', 'ARCore'],
  },
  optics: {
    also: [
      'lens design',
      'optical design',
      'camera optics',
      'lighting design',
      'illumination design',
      'optical systems',
    ],
  },
  'camera systems': {
    also: [
      'image sensors',
      'industrial cameras',
      'camera hardware',
      'camera sensors',
      'camera pipelines',
      'multi-camera systems',
      'line-scan cameras',
      'camera drivers',
      'global shutter',
      'fisheye cameras',
      'camera interfaces',
      'camera selection',
    ],
    holds: ['GigE Vision', 'GenICam', 'MIPI CSI', '=Basler'],
  },
  'thermal imaging': {
    also: [
      'infrared imaging',
      'thermal cameras',
      'infrared cameras',
      'LWIR',
      'night vision',
      'thermal camera',
    ],
  },
  'hyperspectral imaging': { also: ['multispectral imaging', 'hyperspectral', 'multispectral'] },
  'computational photography': {
    also: ['HDR imaging', 'computational imaging', 'image signal processing', 'demosaicing', '=ISP'],
    is: ['image processing'],
  },
  'event cameras': {
    also: ['event camera', 'event-based vision', 'neuromorphic vision', 'dynamic vision sensor'],
    is: ['computer vision'],
  },
  'iterative closest point': { also: ['ICP registration'], is: ['point clouds'] },
  homography: { also: ['homographies'], is: ['multi-view geometry'] },
  'multi-view stereo': { also: ['MVS'], is: ['multi-view geometry'] },
  'perspective-n-point': { also: ['PnP'], is: ['multi-view geometry'] },
  RealSense: { also: ['Intel RealSense'], is: ['RGB-D cameras'] },
  Kinect: { also: ['Azure Kinect'], is: ['RGB-D cameras'] },
  'ORB-SLAM': { also: ['ORB-SLAM3'], is: ['SLAM'] },
  'visual-inertial odometry': { also: ['VIO', 'visual-inertial'], is: ['visual odometry'] },
  'Isaac Sim': { also: ['NVIDIA Isaac'], is: ['simulation'] },
  'robot manipulation': { also: ['robotic manipulation', 'mobile manipulation'], is: ['robotics'] },
  'model predictive control': { also: ['MPC'], is: ['control theory'] },
  'ISO 26262': { also: ['ASIL'], is: ['functional safety'] },
  SOTIF: { exact: true, also: ['ISO 21448'], is: ['functional safety'] },
};
