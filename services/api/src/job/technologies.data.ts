/**
 * Technologies and named tools by family: whoever knows one of a family is near to the others. One a line: the name as it is said,
 * then after `=` other spellings, each of which means the same. A name may stand in several families. The family `-` makes nothing
 * near to anything.
 */
export const TECHNOLOGIES: Readonly<Record<string, string>> = {
  'relational database': `
    PostgreSQL = postgres, postgre sql, psql, pgsql
    MySQL = my sql
    MariaDB
    SQLite
    SQL Server = mssql, ms sql, microsoft sql server, t-sql, tsql
    Oracle Database = oracle, oracle db, pl/sql, plsql
    CockroachDB
    Amazon Aurora = aurora
    Db2 = ibm db2
    SQL`,
  'document database': `
    MongoDB = mongo
    DynamoDB
    Couchbase
    CouchDB
    Firestore
    Cosmos DB = cosmosdb
    Cassandra = apache cassandra
    ScyllaDB
    HBase`,
  'key-value store': `
    Redis
    Memcached
    Valkey
    Hazelcast`,
  'search engine': `
    Elasticsearch = elastic search, elk, elk stack, elastic stack
    OpenSearch
    Solr = apache solr
    Algolia`,
  'graph database': `
    Neo4j = cypher query language
    Amazon Neptune
    ArangoDB`,
  'vector database': `
    Pinecone
    Weaviate
    Milvus
    pgvector
    Qdrant`,
  'time series database': `
    InfluxDB
    TimescaleDB`,
  'data warehouse': `
    Snowflake
    BigQuery = big query, google bigquery
    Redshift = amazon redshift
    Databricks
    ClickHouse
    Synapse = azure synapse
    Teradata`,
  'message broker': `
    Kafka = apache kafka, confluent
    RabbitMQ = rabbit mq
    ActiveMQ
    NATS
    Pulsar = apache pulsar
    SQS = amazon sqs
    SNS = amazon sns
    Kinesis = amazon kinesis
    Google Pub Sub = pubsub, pub/sub
    MQTT
    IBM MQ`,
  'stream processing': `
    Flink = apache flink
    Spark Streaming
    Kafka Streams
    Apache Beam`,
  'batch processing': `
    Spark = apache spark, pyspark
    Hadoop = apache hadoop
    MapReduce
    Hive = apache hive
    Trino = presto`,
  'data pipelines': `
    Airflow = apache airflow
    dbt
    Dagster
    Prefect
    Luigi
    Fivetran
    NiFi = apache nifi
    Talend
    Informatica
    SSIS
    Azure Data Factory = data factory
    AWS Glue`,
  'cloud platform': `
    AWS = amazon web services
    Azure = microsoft azure
    GCP = google cloud, google cloud platform
    Oracle Cloud = oci
    DigitalOcean = digital ocean
    Hetzner
    OpenStack
    Alibaba Cloud`,
  'serverless platform': `
    AWS Lambda = lambda, lambdas
    Azure Functions
    Google Cloud Functions = cloud functions
    Cloudflare Workers`,
  'cloud services': `
    EC2
    S3 = amazon s3
    ECS
    CloudFront
    CloudFormation
    IAM`,
  'container orchestration': `
    Kubernetes = k8s, eks, gke, aks
    Docker Swarm
    Nomad = hashicorp nomad
    OpenShift
    Rancher
    Amazon ECS`,
  'container tools': `
    Docker = docker compose, dockerfile
    Podman
    containerd
    Helm = helm charts`,
  'infrastructure as code': `
    Terraform = opentofu
    Pulumi
    CloudFormation = cloud formation
    Bicep
    AWS CDK = cdk
    Crossplane`,
  'configuration management': `
    Ansible
    Puppet
    Chef
    SaltStack`,
  'delivery pipelines': `
    Jenkins
    GitHub Actions
    GitLab CI = gitlab ci/cd
    CircleCI = circle ci
    Azure DevOps
    TeamCity
    Bamboo
    Travis CI = travis
    Argo CD = argocd
    Buildkite
    FluxCD
    Spinnaker`,
  monitoring: `
    Prometheus
    Grafana
    Datadog
    New Relic
    Splunk
    Dynatrace
    Sentry
    OpenTelemetry = otel
    Jaeger
    Nagios
    Zabbix
    Kibana
    PagerDuty
    CloudWatch
    Honeycomb`,
  'web server': `
    Nginx
    Apache HTTP Server = httpd, apache web server
    Caddy
    HAProxy
    Envoy
    Traefik
    Istio
    Linkerd`,
  'operating system': `
    Linux = ubuntu, debian, red hat, rhel, centos
    Windows Server
    macOS
    Unix`,
  shell: `
    Bash = shell scripting, shell scripts, bash scripting
    PowerShell = power shell
    Zsh`,
  'JVM language': `
    Java = java se, java ee, jdk, j2ee
    Kotlin
    Scala
    Clojure
    Groovy`,
  'scripting language': `
    Python = python3
    Ruby
    Perl
    PHP = php8
    Lua
    JavaScript = java script, ecmascript, es6, vanilla js`,
  'web language': `
    TypeScript = type script
    JavaScript
    HTML = html5
    CSS = css3, sass, scss
    Dart`,
  'systems language': `
    Rust
    Go = golang
    C++ = cpp, c plus plus
    C
    Zig`,
  'dot net language': `
    C# = c sharp, csharp
    F# = f sharp
    VB NET = vb.net, visual basic`,
  'functional language': `
    Haskell
    Elixir
    Erlang
    OCaml
    F#`,
  'statistics language': `
    R = rstudio, tidyverse
    Python
    SAS
    SPSS
    Stata
    MATLAB
    Julia`,
  'older language': `
    COBOL
    Fortran
    Pascal = delphi
    ABAP
    VBA = excel macros
    Assembly = assembler`,
  'iOS development': `
    Swift
    SwiftUI
    Objective C = objective-c
    iOS = ios development
    UIKit`,
  'Android development': `
    Android = android development, android sdk
    Jetpack Compose
    Kotlin`,
  'cross-platform mobile': `
    React Native
    Flutter
    Ionic
    Xamarin = maui
    Capacitor`,
  'frontend framework': `
    React = react.js, reactjs
    Angular = angularjs, angular.js
    Vue = vue.js, vuejs, vue 3
    Svelte = sveltekit
    Solid JS = solidjs
    Ember
    jQuery
    Preact`,
  'web framework': `
    Next JS = next.js, nextjs
    Nuxt = nuxt.js, nuxtjs
    Remix
    Gatsby
    Astro`,
  'frontend state': `
    Redux = redux toolkit
    MobX
    Zustand
    RxJS`,
  'frontend build tool': `
    Webpack
    Vite
    Rollup
    esbuild
    Babel`,
  'styling framework': `
    Tailwind = tailwindcss, tailwind css
    Bootstrap
    Material UI = mui
    Storybook`,
  'server runtime': `
    Node JS = node.js, nodejs, node
    Deno
    Bun`,
  'JavaScript server framework': `
    Express = express.js, expressjs
    NestJS = nest.js
    Fastify
    Koa`,
  'Python web framework': `
    Django = django rest framework
    Flask
    FastAPI = fast api`,
  'JVM framework': `
    Spring Boot = springboot
    Spring = spring framework, spring cloud, spring mvc
    Quarkus
    Micronaut
    Hibernate = jpa
    Ktor
    Play Framework`,
  'dot net framework': `
    ASP NET = asp.net, asp.net core
    dot NET = .net, .net core, dotnet, .net framework
    Entity Framework = ef core
    Blazor
    WPF`,
  'PHP framework': `
    Laravel
    Symfony
    CodeIgniter`,
  'Ruby framework': `
    Ruby on Rails = rails, ror
    Sinatra`,
  'API style': `
    REST APIs = rest, rest api, restful, restful api, restful apis, restful services, rest services
    GraphQL
    gRPC
    SOAP
    WebSockets = websocket
    OpenAPI = swagger`,
  'deep learning framework': `
    PyTorch
    TensorFlow
    Keras
    JAX`,
  'machine learning library': `
    scikit-learn = sklearn
    XGBoost
    LightGBM
    Hugging Face = huggingface, transformers library
    spaCy
    OpenCV`,
  'data analysis library': `
    pandas
    NumPy
    Polars
    SciPy
    dplyr`,
  'model operations': `
    MLflow
    Kubeflow
    SageMaker
    Vertex AI`,
  'language model tools': `
    LangChain
    LlamaIndex
    OpenAI API
    retrieval augmented generation = rag
    large language models = llm, llms
    prompt engineering`,
  'business intelligence': `
    Tableau
    Power BI = powerbi
    Looker = looker studio
    Metabase
    Qlik = qlikview, qlik sense
    Superset
    Google Data Studio
    Crystal Reports`,
  'web analytics': `
    Google Analytics = ga4
    Mixpanel
    Amplitude
    Adobe Analytics
    Hotjar
    Matomo
    Segment CDP`,
  'end-to-end testing': `
    Cypress
    Playwright
    Selenium = webdriver
    Puppeteer
    Appium
    TestCafe`,
  'JavaScript testing': `
    Jest
    Vitest
    Mocha
    Jasmine
    React Testing Library`,
  'Java testing': `
    JUnit
    TestNG
    Mockito
    Spock`,
  'test tools': `
    pytest
    RSpec
    PHPUnit
    Postman
    JMeter
    k6
    Gatling
    Cucumber
    TestRail`,
  'version control': `
    Git = github, gitlab, bitbucket
    Subversion = svn
    Perforce
    Mercurial`,
  'issue tracker': `
    Jira
    Trello
    Asana
    Azure Boards
    ClickUp
    Monday dot com = monday.com
    Basecamp
    YouTrack
    MS Project = microsoft project`,
  wiki: `
    Confluence
    Notion
    SharePoint`,
  'design tool': `
    Figma
    Sketch App = sketch (app)
    Adobe XD
    InVision
    Framer
    Balsamiq`,
  'image editing': `
    Photoshop = adobe photoshop
    Illustrator = adobe illustrator
    InDesign = adobe indesign
    Adobe Creative Suite = adobe creative cloud, creative suite, creative cloud
    CorelDRAW
    Canva
    Lightroom`,
  'video editing': `
    Premiere Pro = adobe premiere, premiere
    Final Cut Pro = final cut
    DaVinci Resolve
    After Effects`,
  'computer aided design': `
    AutoCAD = auto cad
    SolidWorks = solid works
    Revit
    CATIA
    Inventor = autodesk inventor
    SketchUp
    Creo
    Fusion 360
    Rhino`,
  'customer relationship software': `
    Salesforce = sfdc, salesforce crm
    HubSpot
    Microsoft Dynamics = dynamics 365, ms dynamics
    Zoho = zoho crm
    Pipedrive
    SugarCRM
    CRM software = crm, crm system, crm systems, crm tools`,
  'support software': `
    Zendesk
    Freshdesk
    Intercom
    ServiceNow
    Jira Service Management`,
  'business software': `
    SAP = sap erp, sap s/4hana, s/4hana, sap hana, sap fico
    Oracle NetSuite = netsuite
    Microsoft Dynamics
    Oracle ERP
    Odoo
    Infor
    ERP software = erp, erp system, erp systems`,
  'accounting software': `
    QuickBooks = quick books
    Xero
    Sage = sage 50, sage 200
    DATEV
    FreshBooks
    Lexware
    Tally`,
  'people software': `
    Workday
    BambooHR
    Personio
    ADP
    SuccessFactors
    Greenhouse = greenhouse ats`,
  spreadsheet: `
    Excel = microsoft excel, ms excel, advanced excel
    Google Sheets
    LibreOffice Calc`,
  'office software': `
    Microsoft Office = ms office, office 365, microsoft 365, ms-office, office suite
    Google Workspace = g suite, google suite
    PowerPoint = ms powerpoint
    Microsoft Word = ms word
    Outlook = ms outlook
    LibreOffice`,
  'team chat': `
    Slack
    Microsoft Teams = ms teams
    Zoom
    Webex`,
  'content management': `
    WordPress
    Drupal
    Typo3
    Joomla
    Contentful
    Sanity
    Adobe Experience Manager = aem
    Webflow
    Wix`,
  'shop software': `
    Shopify
    WooCommerce
    Magento = adobe commerce
    BigCommerce
    Shopware`,
  'advertising platform': `
    Google Ads = adwords, google adwords
    Meta Ads = facebook ads, meta ads manager
    LinkedIn Ads
    TikTok Ads`,
  'marketing software': `
    Mailchimp
    Marketo
    Klaviyo
    Pardot
    Braze
    Hootsuite
    Semrush
    Ahrefs`,
  'warehouse software': `
    warehouse management systems = wms, warehouse management system, warehouse management software
    SAP EWM = ewm
    Manhattan WMS
    Körber`,
  'health records': `
    Epic EHR = epic, epic systems
    Cerner
    electronic health records = ehr, emr, electronic medical records, electronic health record, electronic patient records
    Meditech
    SystmOne`,
  'learning platform': `
    Google Classroom
    Moodle
    Canvas LMS
    Blackboard
    learning management systems = lms, learning management system`,
  'till system': `
    point of sale systems = pos system, pos systems, point of sale, pos software
    Square POS
    Lightspeed`,
  payments: `
    Stripe
    Adyen
    PayPal
    Braintree`,
  'identity and access': `
    OAuth = oauth2, oauth 2.0
    OpenID Connect = oidc
    SAML
    Keycloak
    Okta
    Auth0
    Active Directory = entra id, azure ad
    LDAP`,
  'secrets management': `
    Vault = hashicorp vault
    AWS Secrets Manager`,
  'security tools': `
    Burp Suite
    Nessus
    Metasploit
    Wireshark
    SIEM
    CrowdStrike`,
  networking: `
    TCP IP = tcp/ip
    DNS
    BGP
    VPN
    Cisco IOS = cisco
    Juniper`,
  'game engine': `
    Unity = unity3d
    Unreal Engine = unreal, ue5
    Godot`,
  'embedded systems': `
    embedded Linux
    Arduino
    Raspberry Pi
    FreeRTOS = rtos
    STM32
    FPGA
    VHDL
    Verilog
    PLC programming = plc, plcs, siemens s7, tia portal`,
  robotics: `
    ROS = ros2, robot operating system
    Gazebo`,
  graphics: `
    OpenGL
    Vulkan
    WebGL = three.js
    CUDA
    Blender
    Maya`,
  'geographic software': `
    ArcGIS
    QGIS
    PostGIS`,
  'workflow automation': `
    Zapier
    n8n
    UiPath = rpa
    Power Automate`,
  'software design': `
    microservices = microservice, micro services, microservice architecture
    distributed systems = distributed system
    event-driven architecture = event driven, event-driven systems
    domain-driven design = domain driven design, ddd
    system design = systems design
    design patterns
    object-oriented programming = object oriented programming, oop, object-oriented design
    functional programming
    software architecture`,
  'ways of delivering': `
    continuous integration = ci/cd, continuous delivery, continuous deployment, ci pipelines, cicd
    test-driven development = tdd, test driven development
    automated testing = test automation, unit testing, unit tests, automated tests, integration tests
    code review = code reviews
    DevOps
    infrastructure as code = iac
    site reliability engineering = sre
    observability
    pair programming`,
  'agile method': `
    Scrum
    Kanban
    agile methods = agile, agile methodologies, agile development, agile environment, agile ways of working
    SAFe = scaled agile`,
  'machine learning': `
    machine learning = ml
    deep learning
    natural language processing = nlp
    computer vision
    recommender systems = recommendation systems
    reinforcement learning
    feature engineering
    MLOps`,
  'data work': `
    data modelling = data modeling, data model design, dimensional modelling, dimensional modeling
    ETL = elt, etl pipelines, data pipelines, data pipeline
    data warehousing = data warehouse, data warehouses
    data visualisation = data visualization, dashboards, dashboarding
    data quality
    data governance
    data analysis = data analytics, analysing data, analyzing data
    statistics = statistical analysis, statistical methods, statistical modelling
    A B testing = a/b testing, a/b tests, experimentation, ab testing`,
  'database kinds': `
    relational databases = relational database, rdbms, sql databases, sql database
    NoSQL = nosql databases
    message queues = message queue, message brokers, message broker, messaging systems
    cloud platforms = cloud platform, public cloud, cloud infrastructure, cloud services, cloud providers`,
  accessibility: `
    web accessibility = wcag, accessibility
    responsive design
    web performance = core web vitals`,
  'security practice': `
    application security = appsec, owasp
    penetration testing = pentesting
    threat modelling = threat modeling
    network security
    cryptography
    information security = infosec, iso 27001`,
  blockchain: `
    Solidity
    Ethereum
    smart contracts`,
};

/**
 * What a wider name is spoken of by: whoever says one of these speaks of it.
 */
export const ALSO_SAID: Readonly<Record<string, string>> = {
  SQL: 'postgresql, mysql, mariadb, sqlite, sql server, t-sql, oracle database, pl/sql, amazon aurora, amazon redshift, redshift, bigquery, snowflake',
  'relational databases': 'postgresql, postgres, mysql, mariadb, sql server, oracle, sqlite, sql',
  NoSQL: 'mongodb, cassandra, dynamodb, couchbase, redis',
  'message queues': 'kafka, rabbitmq, sqs, activemq, nats, pulsar',
  'cloud platforms': 'aws, azure, gcp, google cloud, amazon web services',
  'CRM software': 'salesforce, hubspot, pipedrive, zoho, dynamics 365',
  'ERP software': 'sap, netsuite, odoo, dynamics 365, oracle erp',
  'electronic health records': 'epic, cerner, meditech, systmone',
  'continuous integration': 'jenkins, github actions, gitlab ci, circleci, continuous delivery',
  'agile methods': 'scrum, kanban, sprint',
  'warehouse management systems': 'wms, sap ewm, manhattan wms',
  'Microsoft Office': 'word, excel, powerpoint, outlook',
  'infrastructure as code': 'terraform, pulumi, cloudformation',
  'automated testing': 'unit tests, pytest, junit, jest, cypress, playwright, selenium',
};

/** Spellings that are everyday words as well: a technology only where written as a name. */
export const EVERYDAY_WORDS = `
  go r c rust swift spring express rest vault argo unity unreal spark hive sap oracle excel dart helm flask rails react ruby vue
  lambda lambdas stripe pulsar cypress looker sentry jest envoy cucumber nats flink node sage chef puppet slack zoom notion maya
  rhino inventor bun remix epic segment sketch capacitor ember solid prefect luigi aurora synapse nomad rollup babel mocha
  jasmine spock koa premiere blender canvas square lightspeed tally greenhouse intercom amplitude safe sns iam ecs rag elk rpa
  ror ada julia groovy play confluent presto outlook bamboo travis framer sanity infor assembly soap ros ewm plc adp caddy cisco
  juniper zig astro creo workday pardot revit sass mui ml pos sre oop`
  .split(/\s+/)
  .filter((word) => word !== '');
