import type { Area } from './area.js';

const measure = ['model evaluation'];

/** Metrics and data sets. */
export const MEASURES: Area = {
  mAP: {
    exact: true,
    also: ['mean average precision', 'AP50', 'AP75', 'average precision', 'COCO AP'],
    is: measure,
  },
  IoU: { also: ['mIoU', 'intersection over union', 'mean IoU', 'Jaccard index'], is: measure },
  'Dice score': {
    also: ['Dice coefficient', 'Dice', 'DSC', 'Dice similarity coefficient'],
    is: measure,
    exact: true,
  },
  'F1 score': { also: ['F1', 'F-score', 'F1-measure', 'macro F1'], is: measure },
  'precision and recall': {
    also: [
      'precision/recall',
      'precision-recall',
      'recall and precision',
      'precision-recall curve',
      'recall at fixed precision',
    ],
    is: measure,
  },
  'ROC AUC': { also: ['AUROC', 'AUC', 'ROC curve', 'AUC-ROC', 'area under the curve'], is: measure },
  MOTA: { also: ['ID switches', 'identity switches'], is: ['multi-object tracking', ...measure] },
  'sensitivity and specificity': { also: ['sensitivity/specificity'], is: measure },
  'calibration error': {
    also: ['expected calibration error', 'confidence calibration', 'temperature scaling'],
    is: measure,
  },
  PSNR: { is: measure },
  FID: { exact: true, also: ['Fréchet inception distance'], is: measure },
  OKS: { exact: true, also: ['PCK'], is: ['pose estimation', ...measure] },
  'reprojection error': { also: ['absolute trajectory error'], is: ['3D vision'] },
  COCO: { also: ['MS COCO', 'MS-COCO', 'COCO dataset'], is: [] },
  ImageNet: { also: ['ImageNet-1k', 'ImageNet-21k'], is: [] },
  'Pascal VOC': { exact: true, also: ['PASCAL VOC', 'VOC2012', 'VOC 2012'], is: [] },
  CIFAR: { also: ['CIFAR-10', 'CIFAR-100'], is: [] },
  KITTI: { also: ['SemanticKITTI'], is: [] },
  nuScenes: { is: ['autonomous driving'] },
  Cityscapes: { is: ['semantic segmentation'] },
  LVIS: { is: [] },
  LAION: { also: ['LAION-5B', 'Conceptual Captions'], is: [] },
  ScanNet: { also: ['Replica dataset'], is: ['3D vision'] },
  MOTChallenge: { also: ['MOT17', 'MOT20', 'DanceTrack'], is: ['multi-object tracking'] },
  'MVTec AD': { also: ['MVTec anomaly', 'VisA dataset'], is: ['anomaly detection'] },
  BraTS: { also: ['ISIC dataset'], is: ['medical imaging'] },
  Kinetics: { exact: true, also: ['Kinetics-400', 'AVA dataset'], is: ['action recognition'] },
  VisDrone: { also: ['DOTA dataset'], is: [] },
  Kaggle: { also: ['Kaggle competitions'] },
};

/** Where the field is put to use. */
export const DOMAINS: Area = {
  'medical imaging': {
    also: [
      'medical image analysis',
      'medical images',
      'biomedical imaging',
      'medical computer vision',
      'diagnostic imaging',
      'clinical imaging',
      'radiology',
      'biomedical image analysis',
      'medical image segmentation',
      'medical image computing',
    ],
    holds: ['LUNA16', 'CheXpert', 'MIMIC-CXR', 'PACS', 'NIfTI', 'HL7', 'FHIR'],
  },
  MRI: { also: ['magnetic resonance', 'MR imaging', 'fMRI'], is: ['medical imaging'] },
  'CT scans': {
    also: ['CT', 'computed tomography', 'CT imaging', 'CBCT', 'CT volumes'],
    is: ['medical imaging'],
    exact: true,
  },
  // Castings and welds are X-rayed as well, and ultrasound tests them.
  'X-ray': {},
  radiographs: { also: ['chest X-ray', 'mammography', 'radiograph'], is: ['X-ray', 'medical imaging'] },
  ultrasound: { also: ['ultrasound imaging'] },
  sonography: {
    also: [
      'echocardiography',
      'ultrasonography',
      'medical ultrasound',
      'breast ultrasound',
      'fetal ultrasound',
      'cardiac ultrasound',
    ],
    is: ['ultrasound', 'medical imaging'],
  },
  pathology: {
    also: [
      'digital pathology',
      'histopathology',
      'whole-slide images',
      'whole-slide imaging',
      'computational pathology',
      'whole slide image',
    ],
    is: ['medical imaging'],
  },
  endoscopy: { also: ['colonoscopy', 'surgical video', 'laparoscopic video'], is: ['medical imaging'] },
  ophthalmology: { also: ['retinal imaging'], is: ['medical imaging'] },
  microscopy: {
    also: ['fluorescence microscopy', 'cell segmentation', 'bioimage analysis', 'electron microscopy'],
  },
  DICOM: { also: ['DICOM/PACS'] },
  'medical device regulation': {
    also: ['SaMD', 'software as a medical device', 'regulatory submissions'],
    holds: ['IEC 62304', 'ISO 13485', 'ISO 14971', 'CE marking', '510(k)'],
  },
  'clinical validation': {
    also: ['clinical trials', 'clinical studies', 'clinical evaluation', 'reader study', 'clinical study'],
  },
  'remote sensing': {
    also: ['earth observation', 'geospatial', 'SAR imagery', 'geospatial data'],
    holds: ['GIS', 'GDAL'],
  },
  'precision agriculture': { also: ['agriculture', 'agritech', 'crop monitoring', 'plant phenotyping'] },
  'retail analytics': {
    also: [
      'checkout-free',
      'shelf monitoring',
      'cashierless',
      'planogram',
      'loss prevention',
      'smart checkout',
    ],
  },
  manufacturing: {
    also: [
      'industrial automation',
      'quality control',
      'quality inspection',
      'production line',
      'factory automation',
      'production lines',
      'Industry 4.0',
      'industrial environments',
    ],
    holds: ['PLC'],
  },
  'warehouse automation': { also: ['parcel sorting'] },
  'smart city': {
    also: [
      'traffic monitoring',
      'smart cities',
      'traffic analysis',
      'intelligent transportation',
      'traffic cameras',
    ],
  },
  'sports analytics': { also: ['sports tracking', 'player tracking'] },
  'responsible AI': {
    also: ['AI ethics', 'bias mitigation', 'algorithmic bias', 'AI safety', 'model cards'],
    holds: ['EU AI Act', 'fairness'],
  },
  patents: { also: ['patent', 'patent applications', 'filed patents', 'intellectual property'] },
  'open source': {
    also: [
      'open-source contributions',
      'open-source projects',
      'open source software',
      'open-source libraries',
      'open-source community',
      'maintainer of',
    ],
  },
  'optical coherence tomography': { also: ['=OCT'], is: ['ophthalmology'] },
  'fundus images': { also: ['retinal images'], is: ['ophthalmology'] },
  FDA: { also: ['FDA 510(k)'], is: ['medical device regulation'] },
  MDR: { exact: true, also: ['EU MDR'], is: ['medical device regulation'] },
  'satellite imagery': { also: ['satellite images'], is: ['remote sensing'] },
  'aerial imagery': { also: ['aerial images'], is: ['remote sensing'] },
  MNIST: {},
};
