<#function c text><#return text?replace("|", "\\|")?replace("<", "&lt;")?replace("*", "\\*")></#function>
<#assign day = catalogue.day>
# ${t("平政发〔2019〕1号政策目录", "Catalogue of Pingzhengfa [2019] No. 1")}

${t("以 " + day + " 为准。供第二十四条公布政策清单、申办流程、补贴标准、服务机构及联系方式、监督投诉电话之用。", "As of " + day + ". Serves article 24: the public list of policies, procedures, standards, offices and telephone numbers.")}

${t("本页由程序生成，请勿手改：措施、资金、单位、审核条件出自程序，标准出自 `conf/policy`，部门和办理方式出自 `conf/catalogue/articles.yaml`。改了这些之后运行", "This page is generated, do not edit it: measures, funds, units and conditions come from the program, standards from `conf/policy`, departments and procedures from `conf/catalogue/articles.yaml`. After changing them run")}

```
./casebook catalogue --as-of ${day} --format markdown<#if lang != "zh"> --lang ${lang}</#if> --out docs/articles.md
```

${t("列在第一位的部门牵头；各县（市、区）政府负责落实（第一条）。**粗体**的取值在 " + day + " 施行，其余是以前或以后的取值。依据分三种：政策原文、其他规定、假设；假设没有文件依据，核实之前只宜作参考。“从未核实”指没有人对照来源核对过。", "The first department leads; county governments carry the policy out (article 1). Values in **bold** hold on " + day + ", the others held before or hold later. Values rest on the policy text, on another regulation or on an assumption; no document gives the last kind, so treat them as an indication. “Never” verified: nobody has compared the value with its source.")}

## ${t("总表", "Overview")}

| ${t("条", "Article")} | ${t("条标", "Title")} | ${t("牵头", "Lead")} | ${t("方式", "Covered as")} | ${t("措施", "Measure")} | ${t("资金", "Fund")} | ${t("执行期", "In force")} |
|---|---|---|---|---|---|---|
<#list catalogue.entries as entry>
<#assign article = entry.article, first = "| " + w.article(article.number) + " | " + c(w.in(article.title)) + " | " + c(w.lead(article)) + " | " + w.labels(article.coverage) + " | ">
<#list entry.measures as measure>
${first}${c(w.in(measure.title))} | ${w.labels(measure.funds)} | ${w.inForce(measure, day)} |
<#assign first = "| | | | | ">
<#else>
${first}<#if entry.lacksMeasure()>${t("本版程序尚未实现", "not in this version")}<#else>–</#if> | – | – |
</#list>
</#list>
<#list catalogue.entries as entry>
<#assign article = entry.article>

## ${w.article(article.number)} ${w.in(article.title)}

<#if article.responsibility.isPresent()>
- ${t("责任：", "Responsible: ")}${c(w.in(article.responsibility.get()))}
<#else>
- ${t("牵头：", "Lead: ")}${c(w.lead(article))}
- ${t("配合：", "With: ")}${c(w.partners(article))}
</#if>
- ${t("方式：", "Covered as: ")}${w.labels(article.coverage)}
- ${t("已测算：", "Computed: ")}${c(w.in(article.computed))}
- ${t("未测算及原因：", "Not computed, and why: ")}${c(w.in(article.notComputed))}
<#list article.services>

| ${t("办理事项", "Service")} | ${t("申请人", "Who applies")} | ${t("受理单位", "To whom")} | ${t("流程", "How")} | ${t("依据", "Source")} | ${t("服务机构", "Agency")} | ${t("联系方式", "Contact")} | ${t("监督投诉电话", "Complaints")} |
|---|---|---|---|---|---|---|---|
<#items as service>
| ${c(w.in(service.name))} | ${c(w.given(service.applicant))} | ${c(w.given(service.authority))} | ${c(w.given(service.process))} | ${c(service.source)} | ${c(w.given(service.agency))} | ${c(w.given(service.contact))} | ${c(w.given(service.complaints))} |
</#items>
</#list>
<#if entry.lacksMeasure()>

${t("本条的措施在本版程序中尚未实现。", "The measures of this article are not in this version of the program.")}
</#if>
<#list entry.measures as measure>

### ${w.in(measure.title)} `${measure.stem}`

- ${t("计量单位：", "Counted in: ")}${w.in(measure.unit)}
- ${t("资金：", "Fund: ")}${w.labels(measure.funds)}
- ${t("执行期：", "In force: ")}${w.inForce(measure, day)}<#if !measure.isPopulation()>${t("；依据：", "; source: ")}${c(measure.source)}</#if>
<#if measure.grounds?has_content>
- ${t("有下列情形之一的不予享受，依次审核：", "Refused, in this order: ")}${c(w.texts(measure.grounds))}
</#if>
- ${t("程序：", "In code: ")}`${measure.law}`<#if !measure.isPopulation()>${t("，参数：", ", terms: ")}`conf/policy/${measure.stem}.yaml`</#if>${t("，个案查询：", ", query: ")}`${measure.stem}.sql`${t("，测试：", ", test: ")}`${measure.law}Test`
<#list measure.terms>

| ${t("标准", "Standard")} | ${t("参数", "Term")} | ${t("取值", "Value")} | ${t("起止", "Days")} | ${t("依据", "Kind")} | ${t("来源", "Source")} | ${t("最近核实", "Verified")} |
|---|---|---|---|---|---|---|
<#items as term>
<#list term.values as value>
<#assign shown = c(w.in(value.shown)), now = measure.inForce(day) && value.covers(day)>
| ${c(w.in(term.label))} | `${term.name}` | <#if now>**${shown}**<#else>${shown}</#if> | ${w.days(value.from, value.until)} | ${w.in(value.provenance)} | ${c(value.source)} | ${w.verified(value.verified)} |
</#list>
</#items>
</#list>
</#list>
</#list>
