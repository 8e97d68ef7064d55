/** Technologies named anywhere in a text, as printed there, each once: for resumes that list no skills. */
export function namedTechnologies(text: string): string[] {
  const found = new Map<string, string>();
  for (const [name] of text.matchAll(TECHNOLOGY)) {
    if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), name);
  }
  return [...found.values()].slice(0, 40);
}

/** Only names that mean nothing else in running text. */
const NAMES = [
  'Python|Java|JavaScript|Javascript|TypeScript|Kotlin|Scala|Golang|C\\+\\+|C#|Ruby on Rails|Ruby|PHP|Perl|MATLAB|Matlab|Haskell|Elixir|Erlang|Clojure|OCaml|Objective-C|Fortran|COBOL|SQL',
  'React(?:\\.js| Native)?|Angular(?:JS)?|Vue(?:\\.js)?|Svelte|Next\\.js|Node\\.js|Express\\.js|Django|Flask|FastAPI|Spring Boot|Laravel|GraphQL|jQuery|Redux|HTML5?|CSS3?|Tailwind(?: CSS)?|Webpack|ASP\\.NET|\\.NET(?: Core)?|gRPC|RESTful',
  'AWS|Azure|GCP|Google Cloud|Kubernetes|Docker|Terraform|Ansible|Puppet|Jenkins|CircleCI|GitHub Actions|GitLab|ArgoCD|Helm|Istio|Cilium|Consul|Packer|Rancher|Prometheus|Grafana|Datadog|Splunk|Nginx|OpenVPN|OpenLDAP|Kustomize|Atlantis|Linux|Hadoop|Spark|Apache Beam|Airflow|Kafka|RabbitMQ|Flink|Snowflake|BigQuery|Redshift|Databricks|dbt',
  'PostgreSQL|Postgres|MySQL|MongoDB|Redis|Cassandra|DynamoDB|Elasticsearch|Logstash|Kibana|Filebeat|InfluxDB|SQLite|Neo4j|SQL Server|CloudWatch|CloudFront|ElastiCache|Lambda',
  'TensorFlow|PyTorch|Keras|scikit-learn|pandas|NumPy|OpenCV|LangChain|Hugging Face|Tableau|Power BI|Looker|SAS|SPSS|Excel|Salesforce|SAP|Jira|Confluence|Figma|Photoshop|Illustrator|AutoCAD|SolidWorks|Unity3D|Unreal Engine|QuickBooks',
];
const TECHNOLOGY = new RegExp(`(?<![\\p{L}\\d.+#-])(?:${NAMES.join('|')})(?![\\p{L}\\d+#]|-\\p{L})`, 'gu');
