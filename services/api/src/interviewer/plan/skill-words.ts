import { spokenForm } from '../words.ts';

/** Every way in which a skill is called, in spoken form, its own first. */
export function waysToSay(skill: string): string[] {
  const own = spokenForm(skill);
  const group = SAME.find((names) => names.includes(own)) ?? [];
  const plain = own.replace(/^(?:microsoft|ms|apache|google|amazon|advanced|basic) (?=[a-z])/, '');
  const others = plain === own ? [] : [plain, ...(SAME.find((names) => names.includes(plain)) ?? [])];
  return [...new Set([own, ...group, ...others])].filter((name) => name !== '');
}

/** Names of the same thing, a line each. */
const SAME: readonly (readonly string[])[] = `
postgresql, postgres, psql
kubernetes, k8s
javascript, js
typescript, ts
go, golang
c#, c sharp, csharp
c++, c plus plus, cpp
node js, node, nodejs
react, reactjs, react js
vue, vuejs, vue js
angular, angularjs
next js, nextjs
mongodb, mongo
elasticsearch, elastic search
sql server, mssql, ms sql
aws, amazon web services
gcp, google cloud, google cloud platform
azure, microsoft azure
terraform, opentofu
kafka, apache kafka
spark, apache spark, pyspark
airflow, apache airflow
rabbitmq, rabbit mq
ci cd, continuous integration, continuous delivery
machine learning, ml
rails, ruby on rails
spring boot, springboot
net, dotnet, dot net
power bi, powerbi
excel, spreadsheets, ms excel
photoshop, adobe photoshop
salesforce, sfdc
html, html5
css, css3
rest, rest api, restful
graphql, graph ql
github actions, gh actions
scikit-learn, sklearn
pytorch, torch
forklift licence, forklift license, forklift certificate
forecasting, forecasts
a b testing, ab testing, a b tests, split testing
ifrs, international financial reporting standards`
  .trim()
  .split('\n')
  .map((line) => line.split(',').map((name) => name.trim()));
