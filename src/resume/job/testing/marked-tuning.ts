/** Marked postings that the rules were mended against. */
export const MARKED_TUNING = `=== us-startup-bullets
Senior Computer Vision Engineer
San Francisco, CA · Full-time · $180,000–$230,000

Harvestly builds robots that pick strawberries. We are 35 people, Series B, backed by Khosla. Our stack is mostly Go and Rust in places, with a React dashboard.

What you'll do
- Own ((object detection)) and ((tracking)) for our picking robots
- Work with the hardware team on ((camera selection))
- Ship models to ((NVIDIA Jetson)) devices in the field

What we're looking for
- [[5+ years of experience]] building [[computer vision]] systems in production
- Strong [[Python]] and working [[C++]]
- [[|TensorRT or ONNX Runtime]], {{CUDA}} a plus
- Experience with [[|PyTorch or TensorFlow]]
- [[BS/MS in Computer Science or related field]]
- [[Comfortable working in dusty fields during harvest]]

Bonus points
- {{ROS 2}}
- {{Agricultural robotics}} background

Benefits
- Medical, dental and vision insurance
- 401(k) with matching, unlimited PTO

Harvestly is an equal opportunity employer. All qualified applicants receive consideration without regard to race, color, religion or veteran status.
=== bigtech-min-pref
Software Engineer III, Perception, Machine Learning

Minimum qualifications:
- [[|Bachelor's degree or equivalent practical experience]].
- [[2 years of experience with software development]] in one or more programming languages ([[|e.g., Python, C++, Java]]), or ((1 year of experience with an advanced degree)).
- [[2 years of experience with data structures or algorithms]].
- [[1 year of experience with ML infrastructure]] (e.g., [[model deployment]], [[model evaluation]], data processing).

Preferred qualifications:
- {{Master's degree or PhD in Computer Science or related technical field}}.
- {{Experience with large vision-language models}}.
- {{|Experience with JAX or XLA}}.
- {{Experience developing accessible technologies}}.

About the job
Our software engineers develop the next-generation technologies that change how billions of users connect. We're looking for engineers who bring fresh ideas from all areas, including ((information retrieval)), ((distributed computing)) and ((natural language processing)). The US base salary range for this full-time position is $142,000-$211,000 + bonus + equity + benefits.

Responsibilities
- Write product or system development code.
- Participate in, or ((lead design reviews)) with peers.
- Implement solutions in one or more ((specialized ML areas)).
=== german-automotive
Entwicklungsingenieur Computer Vision (m/w/d) – ADAS
Standort: Ingolstadt

Deine Aufgaben
• Entwicklung von Algorithmen zur ((Objektdetektion)) und ((Spurerkennung))
• Integration der Modelle auf unserem Steuergerät
• Abstimmung mit Zulieferern

Dein Profil
• [[Abgeschlossenes Studium der Informatik, Elektrotechnik oder vergleichbar]]
• [[Mindestens 3 Jahre Berufserfahrung im Bereich Deep Learning]]
• Sehr gute Kenntnisse in [[C++]] und [[Python]]
• Erfahrung mit [[|PyTorch oder TensorFlow]]
• Kenntnisse in {{AUTOSAR}} von Vorteil
• {{ISO 26262}} wünschenswert
• [[Deutsch]] (C1) und [[Englisch]] fließend
• [[Reisebereitschaft]] (bis 10 %)

Das bieten wir
• 30 Tage Urlaub, Gleitzeit, Mobilitätsbudget
• Python-Meetups und Weiterbildung
=== german-english-mix
Machine Learning Engineer (f/m/d) Computer Vision – Berlin / Remote

About us: Kornblick ist ein Spin-off der TU Berlin. We inspect grain with hyperspectral cameras. Unser Team spricht Englisch.

Your tasks
- Training und Evaluation of ((segmentation)) models
- Build ((data pipelines on AWS))

Your profile
- [[|MSc or PhD in computer science, physics or a comparable field]]
- Hands-on experience with {{|hyperspectral imaging or remote sensing}} preferred
- Solid [[Python]], [[NumPy]] and [[|PyTorch/JAX]]
- [[English]] is our working language; {{German}} is nice to have
- [[EU work permit]]

We offer
- VSOP, Deutschlandticket, 28 days of vacation
=== uk-medical
Computer Vision Scientist – Digital Pathology (Oxford, hybrid)

The company
Histara uses AI to help pathologists find cancer earlier. Founded in 2019, we hold ISO 13485 certification and our software is CE marked.

Person specification
Essential
- [[PhD in computer vision, medical imaging, machine learning]] or equivalent industrial experience
- Proven track record with [[whole slide images]] or other gigapixel data
- Expert in [[Python]] and [[PyTorch]]
- Sound understanding of [[statistics]], in particular [[survival analysis]]
- [[Excellent written and verbal communication skills]]
- [[Right to work in the UK]]

Desirable
- {{Publications at MICCAI, CVPR or similar}}
- {{Multiple instance learning}}
- Knowledge of {{regulatory requirements (MDR, FDA)}}
- {{Docker}} and {{AWS}}

Salary: £55,000 to £70,000 plus pension. We welcome applications from all sections of the community regardless of age, disability or gender.
=== prose-small-company
We are a six-person company in Eindhoven that measures potholes from garbage trucks. We're looking for a vision engineer who can take a model from a notebook to 200 trucks. You have [[three or more years of experience]] with [[semantic segmentation]] or detection, you write [[Python]] that others can read, and you have put at least one model on [[edge hardware]] (we use [[|Jetson, but Coral or Hailo]] experience counts as well). [[Docker]] should be second nature. {{Knowledge of photogrammetry}} would be a bonus, and if you speak {{Dutch}}, even better. You don't need a degree. We don't care about LeetCode. Salary between 60 and 80 thousand euros, 27 days off. Send a mail to jobs@example.org.
=== table-pasted
Position	Perception Engineer
Location	Gothenburg, Sweden
Type	Permanent

Skill	Level	Required
[[C++17]]	Expert	Yes
[[Python]]	Advanced	Yes
[[Kalman filter]]	Advanced	Yes
[[Sensor fusion]]	Advanced	Yes
{{CUDA}}	Basic	Nice to have
{{Rust}}	Basic	Optional
[[English]]	Fluent	Yes
=== us-defense
Computer Vision Engineer, Secret Clearance
Arlington, VA

Job Description
Stratoview is seeking a ((Computer Vision Engineer)) to support an ISR program. The selected candidate will develop ((automatic target recognition)) algorithms for ((EO/IR)) imagery.

Required Skills:
• [[Active Secret clearance]]; [[U.S. citizenship]] required
• [[Bachelor's degree in Computer Science, Electrical Engineering, or Mathematics]] with [[7+ years]] or [[|Master's with 5+ years]] of relevant experience
• Proficiency in [[Python]]; familiarity with [[|C++ or Java]]
• Experience with [[|TensorFlow, PyTorch, or Keras]]
• Experience with [[satellite imagery]] or [[SAR]]
• Experience working in [[Linux]] environments and with [[Git]]

Desired Skills:
• {{TS/SCI}} with polygraph
• {{Kubernetes}}
• {{AWS GovCloud}}
• Experience briefing {{senior government customers}}

Travel: [[up to 25%]]

Salary range $120k - $165k. Benefits include 9/80 schedule, tuition reimbursement and student loan assistance.
=== robotics-per-part
Robot Perception Engineer

About the role
You will build perception for warehouse arms: ((6D pose estimation)), ((point cloud registration)) and ((grasp detection)).

You have
* [[Master's degree]] ({{PhD}} preferred) ((in robotics, CS or similar))
* [[3D vision]]: [[camera calibration]], [[|ICP or other registration methods]], {{NeRF}} is a plus
* [[C++]] (required), {{Python}} (preferred), {{Rust}} (bonus)
* [[ROS 2]]; {{MoveIt}} and {{Gazebo}} would be great
* [[|PCL, Open3D or similar]]
* Ideally some {{reinforcement learning}}
* [[Ability to work on-site in Zurich]] at least 3 days a week

You get
* A well-stocked lab and a budget for conferences such as ICRA
=== mlops-heavy
ML Platform Engineer – Vision

Requirements
- [[4+ years]] as [[|ML engineer, DevOps engineer]] or similar role
- Deep knowledge of [[Kubernetes]] and [[Docker]]
- Experience with at least one public cloud ([[|AWS, GCP or Azure]])
- [[Terraform]]; {{Ansible}} optional
- [[|MLflow, Weights & Biases or ClearML]]
- ((Model serving)) with {{Triton}} preferred over ((TorchServe)), but either is fine
- [[CI/CD]] ([[|GitHub Actions, GitLab CI, Jenkins]])
- ((Data versioning)) ({{DVC}} is nice to have)
- Monitoring: [[Prometheus]] and [[Grafana]]

What you'll be doing
- Keep ((GPU clusters)) busy
- Automate ((retraining)) of detection models

Perks
- Kubernetes certification paid by us
=== academic-research
Research Associate in ((Generative Models)) for Vision, University of Northbridge

The successful candidate will hold a [[PhD in computer vision, machine learning or a closely related discipline]], or be close to completion. Applicants must have [[a strong publication record]] in leading venues (e.g. [[CVPR, ICCV, NeurIPS]]). Experience with [[diffusion models]] is essential. Experience of {{supervising students}} is desirable. Good knowledge of [[PyTorch]] is expected. The post is fixed-term for 2 years in the first instance. Informal enquiries may be addressed to Prof. Lindqvist.
=== internship
Computer Vision Intern (Summer 2026)

Qualifications:
• [[Currently pursuing a BS, MS or PhD in Computer Science, EE or related field]]
• [[Coursework in computer vision or machine learning]]
• Programming experience in [[Python]]
• Familiarity with [[|one deep learning framework (PyTorch, TensorFlow, JAX)]]
• [[Available for 12 weeks]], full time

Nice to haves:
• Prior {{internship}} or {{research experience}}
• {{Publication}} in a top conference
• {{Open-source contributions}}

Compensation: $45/hour, housing stipend.
=== french-mix
Ingénieur(e) Vision par Ordinateur (H/F) – Toulouse

Missions
- Concevoir des algorithmes de ((détection d'objets)) sur images satellite
- Industrialiser les modèles en ((Docker))

Profil recherché
- [[Diplôme d'ingénieur ou Master en informatique / traitement d'images]]
- [[3 ans d'expérience minimum]]
- Maîtrise de [[Python]], [[PyTorch]] et [[OpenCV]]
- {{C++}} serait un plus
- [[Anglais]] courant
=== staff-leadership
Staff Computer Vision Engineer

Who you are
You've [[led a team of engineers]] through at least one product launch. You have [[8+ years of industry experience]], of which [[at least 3 in computer vision]]. You can explain [[multi-view geometry]] on a whiteboard, and your [[C++]] is as good as your [[Python]]. You've [[mentored junior engineers]]. You know [[SLAM]] inside out, ideally also {{visual-inertial odometry}}. [[Experience working with product managers]] and customers.

It's a plus if
you have worked with {{|ARKit or ARCore}}, {{|Unity or Metal shaders}}.

Why us
We ship to 14 million phones. Our team wrote the first ARKit book. Free lunch, and a dog.
=== html-pasted
<h2>Vision Software Engineer</h2><p>Lensmith makes inspection machines for contact lenses.</p><h3>Requirements</h3><ul><li>[[C#]] and [[.NET]] ((WPF))</li><li>Classical [[image processing]] with [[|HALCON or OpenCV]]</li><li>[[Telecentric optics]], lighting and [[industrial cameras]] ((GigE Vision))</li><li>[[PLC]] communication ((OPC UA, Profinet)) &ndash; {{Siemens TIA}} a plus</li><li>[[5 years&#39; experience in machine vision]]</li></ul><h3>Preferred</h3><ul><li>{{Deep learning}} for {{anomaly detection}}</li></ul><h3>Offer</h3><p>Company car, pension, 32 days of leave.</p>
=== no-heading-bullets
Computer Vision Engineer at Tidewater AI (Boston)
We're hiring a CV engineer for our underwater inspection ((drones)).
- [[3+ yrs]] shipping [[deep learning]] models
- [[Python]] / [[PyTorch]]
- Experience deploying to ((embedded targets)) ([[|TensorRT, TFLite, OpenVINO, ...]])
- {{Sonar}} or underwater imaging experience preferred
- [[US person]] (ITAR)
- [[Able to lift 40 lbs]] and work from boats occasionally
- Bonus: you dive ({{PADI}})
Comp: $150-190k + equity. No recruiters please.
=== startup-casual
founding vision engineer @ stagehand.tv

we make cameras that film basketball games without people. about 4,000 courts use us.

you
- have shipped [[real-time video]] products ([[GStreamer]], [[FFmpeg]], [[WebRTC]] – at least two of them)
- can write [[CUDA]] when it matters
- know [[multi-object tracking]], [[re-identification]], [[homographies]]
- are fine with [[|Go or TypeScript]] for the rest of the stack
- (nice) worked on {{sports analytics}}
- don't need hand-holding

us
- remote first, 4 offsites a year, SF or Ljubljana if you want a desk
=== korean-japan-visa
Perception Engineer (Visa sponsorship available) – Tokyo

[Required]
・[[3+ years of experience]] in [[LiDAR]] or camera perception
・[[C++]] on [[Linux]]
・[[Business level English]]

[Preferred]
・{{Japanese}} (JLPT N3 or higher)
・{{Autoware}} or {{Apollo}}
・{{Master's degree or higher}}

[Salary] 8M–14M JPY
=== consulting-gov-eu
Data Scientist Computer Vision (all genders), 80–100 %, Bern

What makes you stand out
- [[University degree (ETH/Uni/FH)]] in computer science, data science or geomatics
- [[At least 2 years of relevant professional experience]]
- [[Aerial imagery]] and [[GIS]] ([[|QGIS, ArcGIS]])
- Very good [[Python]] skills; {{R}} is welcome
- Experience with [[SQL]], ideally {{PostGIS}}
- {{Very good German}} and {{good French}} skills are an advantage
- [[Enjoy working in interdisciplinary teams]]

What we offer
- Half-fare travelcard, flexible working hours, a pension fund above average
=== avp-llm
Applied Scientist, Vision-Language

BASIC QUALIFICATIONS
- [[PhD]], or [[|Master's degree and 6+ years of applied research experience]]
- [[3+ years of building machine learning models for business application]] experience
- Experience programming in [[|Java, C++, Python or related language]]
- Experience with [[neural deep learning methods]] and machine learning

PREFERRED QUALIFICATIONS
- Experience with {{multimodal foundation models}} such as {{|CLIP, BLIP and LLaVA}}
- Experience with modeling tools such as {{|R, scikit-learn, Spark MLLib, MxNet, Tensorflow, numpy, scipy}} etc.
- Experience with large scale ((distributed systems)) such as {{|Hadoop, Spark}} etc.

Amazonia is committed to a diverse and inclusive workplace. Los Angeles County applicants: Job duties for this position include: work safely and cooperatively with other employees; adhere to standards of excellence. Our compensation reflects the cost of labor across several US geographic markets. The base pay ranges from $136,000/year to $222,200/year.
=== parenthetical-weights
Vision Engineer Drones

Your skills:
Must: [[Python]], [[OpenCV]], [[PyTorch]]
Should: [[C++]], [[Linux]]
Nice: {{PX4}}, {{MAVLink}}, {{Gazebo}}

Also good: {{drone pilot licence}}. Required: [[driving licence]].
`;
