/** The technologies named in a text, each as it stands there, in order, without doubles. */
export function technologiesIn(text: string): string[] {
  const found = new Map<string, string>();
  for (const match of text.matchAll(NAMED)) {
    const name = match[0];
    if (EVERYDAY_WORDS.has(name.toLowerCase()) && !isWrittenAsName(text, match.index)) continue;
    if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), name);
  }
  return [...found.values()];
}

/** A technology that is mentioned without its name ("a database"): the words as they stand there, or null. */
export function unnamedTechnologyIn(text: string): string | null {
  return UNNAMED.exec(text)?.[1] ?? null;
}

const NAMES = `
  PostgreSQL, Postgres, MySQL, MariaDB, SQLite, MongoDB, Cassandra, DynamoDB, Redis, Memcached, Elasticsearch, OpenSearch, Snowflake,
  BigQuery, Redshift, ClickHouse, Neo4j, Oracle, SQL Server, NoSQL, SQL, Kafka, RabbitMQ, NATS, SQS, Pulsar, Kinesis, Celery, Airflow,
  dbt, Spark, Flink, Hadoop, Hive, Databricks, AWS, Azure, GCP, Google Cloud, Lambda, EC2, S3, CloudFront, Heroku, Vercel, Cloudflare,
  Docker, Kubernetes, Helm, Terraform, Ansible, Pulumi, Jenkins, GitHub Actions, GitLab, CircleCI, Argo, Nginx, Envoy, Istio, Consul,
  Vault, Prometheus, Grafana, Datadog, Splunk, Sentry, OpenTelemetry, Jaeger, Linux, Bash, Python, Java, JavaScript, TypeScript, Kotlin,
  Scala, Ruby, PHP, Perl, Haskell, Elixir, Erlang, Clojure, Go, Golang, Rust, Swift, Dart, C++, C#, Fortran, COBOL, MATLAB, Node.js, Node,
  React, Redux, Angular, Vue, Svelte, Next.js, Nuxt, jQuery, Webpack, Vite, Tailwind, HTML, CSS, GraphQL, gRPC, REST, WebSockets,
  WebSocket, Protobuf, Thrift, Django, Flask, FastAPI, Rails, Laravel, Spring Boot, Spring, Express, NestJS, Hibernate, NumPy, Pandas,
  PyTorch, TensorFlow, Keras, XGBoost, Jupyter, OpenCV, Hugging Face, LangChain, Tableau, Power BI, Looker, Excel, Jira, Figma, Photoshop,
  Salesforce, SAP, Shopify, WordPress, Stripe, Twilio, Firebase, Supabase, Android, iOS, Xcode, Unity, Unreal, Arduino, Raspberry Pi, FPGA,
  Verilog, CUDA, OpenGL, Selenium, Cypress, Playwright, Jest, pytest, JUnit, Cucumber, Git, OAuth, OpenID, SAML, JWT, TLS, Kerberos,
  LDAP, etcd, ZooKeeper, Raft, Paxos, CRDT, MapReduce, HDFS, Parquet, Avro, Iceberg`
  .split(',')
  .map((name) => name.trim());

// Everyday words and names of other things: a technology only where written as a name inside a sentence.
const EVERYDAY_WORDS = new Set(
  `go rust swift spring express node rest vault consul argo unity unreal spark hive sap oracle excel dart helm raft celery flask rails
  react ruby vue lambda stripe pulsar cypress looker sentry jest envoy iceberg cucumber nats flink`.split(/\s+/),
);

const NAMED = new RegExp(
  `(?<![\\w.+#])(?:${[...NAMES]
    .sort((one, other) => other.length - one.length)
    .map((name) => name.replaceAll(/[.+]/g, String.raw`\$&`).replaceAll(' ', String.raw`\s`))
    .join('|')})(?![\\w+#])`,
  'gi',
);

const UNNAMED =
  /\b(?:a|an|another|some)(?: (?:new|different|simple|small|third-party|relational|cloud|caching|monitoring|testing|web|open-source))? ((?:database|framework|library|message queue|cache|programming language|cloud provider|data store|search engine|load balancer|monitoring tool|testing tool|build tool|tool|algorithm|protocol))\b(?=\s*(?:[.,;:!?]|$)|\s+(?:to|and|in|with|so|because|but|on|at|from|there|then|as|when|where|behind|before|instead|we|i|it)\b)/i;

function isWrittenAsName(text: string, at: number): boolean {
  const before = text.slice(0, at).trimEnd();
  return /\p{Lu}/u.test(text.charAt(at)) && before !== '' && !/[.!?]$/.test(before);
}
