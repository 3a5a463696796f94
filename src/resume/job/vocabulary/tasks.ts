import type { Area } from './area.js';

const vision = ['computer vision'];
const deep = ['deep learning', 'computer vision'];

/** What is done with images: the tasks of the field. */
export const TASKS: Area = {
  'computer vision': {
    also: [
      'machine perception',
      'visual computing',
      'image understanding',
      'visual recognition',
      'visual perception',
    ],
  },
  'image processing': {
    also: ['digital image processing', 'image enhancement', 'image filtering'],
    is: vision,
  },
  'machine vision': { also: ['industrial vision', 'industrial inspection', 'visual inspection'], is: vision },
  'image classification': {
    also: ['image classifier', 'image recognition', 'visual classification', 'fine-grained classification'],
    is: deep,
  },
  classification: { beside: 'vision', also: ['classifier'], is: ['machine learning'] },
  'object detection': {
    also: [
      'object detector',
      'detecting objects',
      'people detection',
      'small-object detection',
      'detector',
      'bounding-box detection',
      'object localisation',
    ],
    is: [...vision, 'detection'],
    holds: [
      'pedestrian detection',
      'vehicle detection',
      'face detection',
      'person detection',
      'lesion detection',
      'product detection',
      'R-CNN',
      'Fast R-CNN',
      'Cascade R-CNN',
      'CornerNet',
    ],
  },
  detection: { beside: 'vision', is: vision },
  'image segmentation': {
    also: [
      'segmentation',
      'segmentation model',
      'segmentation network',
      'segmentation mask',
      'pixel-wise labelling',
    ],
    is: vision,
  },
  'semantic segmentation': {
    is: ['image segmentation'],
    holds: [
      'Mask2Former',
      'MaskFormer',
      'OneFormer',
      'BiSeNet',
      'HRNet',
      'PSPNet',
      'PIDNet',
      'Mapillary Vistas',
      'ADE20K',
    ],
  },
  'instance segmentation': { is: ['image segmentation'] },
  'panoptic segmentation': { is: ['image segmentation'] },
  'interactive segmentation': { is: ['image segmentation'] },
  'customer segmentation': { also: ['market segmentation', 'audience segmentation', 'user segmentation'] },
  'object tracking': {
    also: [
      'visual tracking',
      'target tracking',
      'person tracking',
      'vehicle tracking',
      'tracking objects',
      'multi-camera tracking',
      'tracked objects',
      'track objects',
    ],
    is: vision,
  },
  tracking: { beside: 'vision', is: vision },
  'multi-object tracking': {
    also: ['=MOT', 'multi-target tracking', 'multiple-object tracking', 'tracking by detection'],
    is: ['object tracking'],
    holds: ['BoT-SORT', 'OC-SORT', 'StrongSORT', 'FairMOT', 'CenterTrack', 'TrackFormer', 'MOTR'],
  },
  're-identification': {
    also: ['re-ID', 'ReID', 'person re-identification', 'vehicle re-identification'],
    is: vision,
  },
  'pose estimation': {
    also: ['skeleton tracking'],
    is: vision,
    holds: ['hand pose', 'landmark detection', 'ViTPose', 'BlazePose', 'AlphaPose'],
  },
  '6D pose estimation': {
    also: ['6-DoF pose', '6DoF pose estimation', '6D object pose', 'object pose estimation'],
    is: ['3D vision'],
  },
  'face recognition': {
    also: ['facial recognition', 'face verification', 'face identification'],
    is: vision,
    holds: ['FaceNet', 'InsightFace'],
  },
  biometrics: {
    also: ['biometric'],
    holds: ['liveness detection', 'iris recognition', 'fingerprint recognition'],
  },
  OCR: {
    also: ['optical character recognition', 'text recognition', 'scene text'],
    is: vision,
    holds: ['handwriting recognition', 'Tesseract', 'EasyOCR', 'TrOCR', 'Donut model'],
  },
  'document understanding': {
    also: ['document AI', 'document analysis', 'layout analysis', 'document parsing'],
  },
  'action recognition': {
    also: ['activity recognition'],
    is: ['video understanding'],
    holds: ['UCF101', 'Something-Something'],
  },
  'video understanding': {
    is: vision,
    holds: [
      'gesture recognition',
      'video classification',
      'temporal action localisation',
      'video captioning',
    ],
  },
  'video analytics': {
    also: ['intelligent video analytics', 'video surveillance', 'CCTV', 'video analysis'],
    is: vision,
  },
  'video processing': { also: ['video streams', 'video pipeline'], holds: ['RTSP', 'video encoding'] },
  'anomaly detection': {
    also: ['novelty detection', 'outlier detection'],
    holds: ['PatchCore', 'anomaly segmentation'],
  },
  'defect detection': {
    also: ['defect inspection', 'surface inspection', 'defect classification'],
    is: ['machine vision'],
  },
  'image retrieval': {
    also: [
      'visual search',
      'similarity search',
      'content-based image retrieval',
      'image search',
      'image matching',
    ],
    is: vision,
  },
  'image captioning': { is: ['vision-language models'] },
  'visual question answering': { also: ['VQA'], is: ['vision-language models'] },
  'image generation': {
    also: ['text-to-image', 'image synthesis', 'image-to-image'],
    is: ['generative models'],
  },
  'super-resolution': { also: ['image super-resolution', 'upscaling images'], is: ['image restoration'] },
  'image restoration': {
    is: ['image processing'],
    holds: ['deblurring', 'dehazing', 'low-light enhancement'],
  },
  inpainting: { also: ['image inpainting'], is: ['image processing'] },
  'image registration': { also: ['deformable registration', 'image alignment'], is: ['image processing'] },
  'image stitching': { also: ['panorama stitching', 'mosaicking'], is: ['image processing'] },
  'optical flow': { also: ['scene flow', 'motion estimation'], is: vision, holds: ['FlowNet', 'PWC-Net'] },
  'feature extraction': {
    also: ['feature matching', 'keypoint matching', 'local features'],
    is: vision,
    holds: ['ORB features', 'SURF features', 'SuperPoint', 'SuperGlue', 'LightGlue'],
  },
  'classical computer vision': {
    also: [
      'traditional computer vision',
      'classical vision',
      'classical CV',
      'traditional CV',
      'classical image processing',
    ],
    is: vision,
  },
  SIFT: { exact: true, is: ['feature extraction'] },
  RANSAC: { is: ['classical computer vision'] },
  'Hough transform': { is: ['classical computer vision'] },
  'edge detection': { is: ['classical computer vision'], holds: ['=Canny', '=Sobel'] },
  'morphological operations': { also: ['mathematical morphology'], is: ['classical computer vision'] },
  'template matching': { is: ['classical computer vision'] },
  'background subtraction': { is: ['classical computer vision'] },
  'lane detection': { also: ['lane keeping', 'lane line detection'], is: vision },
  'crowd counting': { also: ['people counting', 'object counting'], is: vision },
  'gaze estimation': { also: ['eye tracking'], is: vision },
  'change detection': { is: vision },
  'saliency detection': { also: ['salient object detection', 'saliency maps'], is: vision },
  'image quality assessment': {
    also: ['image quality', 'image signal processor', 'ISP tuning', 'ISP pipeline'],
  },
  'virtual try-on': { is: vision },
  'scene understanding': { is: vision },
  'open-vocabulary detection': {
    also: ['open-set detection'],
    is: ['object detection'],
    holds: ['Grounding DINO', 'YOLO-World', 'zero-shot detection'],
  },
  'human pose estimation': { also: ['human pose', 'body pose'], is: ['pose estimation'] },
  'keypoint detection': { also: ['landmark detection'], is: ['pose estimation'] },
  'licence plate recognition': { also: ['license plate recognition', 'ANPR', 'ALPR'], is: ['OCR'] },
  denoising: { also: ['image denoising'], is: ['image restoration'] },
  'driver monitoring': { also: ['driver monitoring system'], is: ['computer vision'] },
};
