import type { Posting } from './posting.js';

/** Postings that the rules were written against. */
export const TUNING: readonly Posting[] = [
  {
    id: 'edge',
    text: `Senior Computer Vision Engineer – Edge (m/f/d)
Halden Optronik GmbH · Freiburg, hybrid

About us
Halden Optronik builds camera systems that count and sort. Since 2009 we have shipped more than 4,000 units with
our own LiDAR and Kubernetes-based fleet backend.

What you will do
• Bring object detection and segmentation models to NVIDIA Jetson Orin and Hailo-8
• Profile and optimise inference (INT8 quantisation, pruning, TensorRT)
• Own the C++ inference pipeline built on GStreamer
• Mentor junior engineers

Your profile
• Master's degree in computer science, electrical engineering or a related field
• At least 4 years of professional experience in computer vision
• Very good C++17 and Python
• Practical experience with TensorRT or OpenVINO
• PyTorch and ONNX
• Experience with Docker; Yocto is a plus
• Fluent German and English
• Structured way of working and pleasure in lab measurements

Nice to have
• CUDA kernels of your own
• Experience with MIPI CSI cameras

What we offer
• 30 days of leave, a bike, Python meetups
• Flexible hours`,
    asks: [
      'object detection',
      'image segmentation',
      'NVIDIA Jetson',
      'Hailo',
      'INT8',
      'pruning',
      'TensorRT',
      'C++',
      'Python',
      'GStreamer',
      'mentoring',
      "Master's degree in computer science",
      '4 years of experience in computer vision',
      'PyTorch',
      'ONNX',
      'Docker',
      'Yocto?',
      'German',
      'English',
      'Structured way of working',
      'CUDA?',
      'MIPI CSI?',
    ],
    may: ['computer vision', 'quantisation', 'inference optimisation', 'profiling'],
  },
  {
    id: 'research',
    text: `# Research Scientist, Multimodal Perception

Merrow Labs is an independent research institute. We study how machines see and speak.

## The role
You will lead research projects on vision-language models and self-supervised learning, and publish the results.

## Minimum qualifications
- PhD in Computer Science, Machine Learning, or a similar quantitative field
- First-author publications at CVPR, ICCV, ECCV, NeurIPS or ICLR
- Deep knowledge of transformers and diffusion models
- Proficiency in PyTorch or JAX
- Experience with distributed training on multi-node GPU clusters

## Preferred qualifications
- 2+ years of post-doctoral experience
- Open-source contributions
- Experience with reinforcement learning, e.g. RLHF
- Ability to explain hard things simply

## About Merrow
We offer visas, sabbaticals and a very good espresso machine. Merrow Labs is an equal opportunity employer.`,
    asks: [
      'technical leadership',
      'vision-language models',
      'self-supervised learning',
      'PhD in Computer Science',
      'publications at CVPR, ICCV, ECCV, NeurIPS, ICLR',
      'transformers',
      'diffusion models',
      'PyTorch or JAX',
      'distributed training',
      '2 years of experience?',
      'open source?',
      'RLHF?',
      'Ability to explain hard things simply?',
    ],
    may: ['high-performance computing', 'GPU', 'reinforcement learning?', 'multimodal learning'],
  },
  {
    id: 'medical',
    text: `Machine Learning Engineer, Radiology

Company overview
Corvane Health develops software as a medical device that helps radiologists read CT and MRI. FDA cleared in 2023.

Responsibilities:
- Develop 3D segmentation models (U-Net, nnU-Net) for CT and MRI volumes
- Curate and version datasets together with clinicians
- Prepare the technical documentation for FDA and MDR submissions

Requirements:
- MSc/PhD in biomedical engineering, computer science, physics or equivalent
- 3-5 years of hands-on experience with deep learning for medical imaging
- Python, PyTorch, MONAI, SimpleITK
- Familiar with DICOM
- Understanding of Dice, Hausdorff distance and other evaluation metrics
- No experience with regulatory work is required, we will teach you
- Excellent written and spoken English

It would be great if you have
- experience with active learning or uncertainty estimation
- knowledge of IEC 62304 and ISO 13485

Compensation: EUR 70,000 to 90,000. Full-time, remote within the EU.`,
    asks: [
      'image segmentation',
      'U-Net',
      'nnU-Net',
      'CT scans',
      'MRI',
      'FDA',
      'MDR',
      'MSc/PhD in biomedical engineering',
      '3 years of experience in deep learning, medical imaging',
      'Python',
      'PyTorch',
      'MONAI',
      'SimpleITK',
      'DICOM',
      'Dice score',
      'Hausdorff distance',
      'English',
      'active learning or uncertainty estimation?',
      'IEC 62304?',
      'ISO 13485?',
    ],
    may: ['deep learning', 'medical imaging', 'model evaluation', 'data curation', 'data versioning'],
  },
  {
    id: 'html',
    text: `<div class="job-body"><h2>Perception Engineer &ndash; Autonomous Trucks</h2><p>Tarn Freight is <b>hiring</b>! We&#39;re moving freight without drivers &amp; with care.</p><h3>What you&rsquo;ll do</h3><ul><li>Design camera-LiDAR fusion for 3D object detection</li><li>Improve multi-object tracking on highway data</li></ul><h3>What you&rsquo;ll need</h3><ul><li><strong>BS or MS</strong> in Robotics, CS or EE</li><li>3+ years of experience in perception for <em>self-driving</em> cars</li><li>Expertise in C++ and Python</li><li>Kalman filters, sensor fusion &amp; camera calibration</li><li>ROS&nbsp;2</li></ul><h3>Bonus points</h3><ul><li>BEV models (BEVFormer)</li><li>ISO 26262</li></ul><h3>Perks</h3><ul><li>Free lunch, GPU credits</li></ul><script>var tensorflow = "Kubernetes";</script></div>`,
    asks: [
      'sensor fusion',
      '3D object detection',
      'multi-object tracking',
      'BS or MS',
      '3 years of experience',
      'C++',
      'Python',
      'Kalman filter',
      'camera calibration',
      'ROS',
      'BEVFormer?',
      "bird's-eye view?",
      'ISO 26262?',
    ],
    may: ['autonomous driving', 'LiDAR', 'computer vision'],
  },
  {
    id: 'tiny',
    text: 'Wanted: CV engineer. PyTorch, OpenCV, C++. 3+ yrs experience. On-site in Porto.',
    asks: ['PyTorch', 'OpenCV', 'C++', '3 years of experience', 'On-site in Porto'],
    may: ['computer vision'],
  },
  {
    id: 'no-job',
    text: `How we sped up our detector

Last spring our team wanted to know whether the YOLOv8 model in our shelf cameras could run twice as fast. In this post
I describe what worked. We exported the network to ONNX and built TensorRT engines in INT8. Calibration took 500 images.

The first attempt lost four points of mAP. After we moved the last layers back to FP16 the loss was under one point. On a
Jetson Orin Nano the latency fell from 41 to 17 ms.

Thanks to everybody who read drafts of this post. Comments are open below.`,
    asks: [],
    may: [],
  },
];
