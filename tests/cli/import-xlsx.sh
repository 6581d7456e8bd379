# Workbooks of offices: titles above and notes below, heads of two rows, merged
# and hidden cells, shared and rich texts, percentages, days, computed values.
. "$ROOT/tests/workbook"
cp "$ROOT/samples/yunxi/plan.xml" .
workbook_begin
workbook_strings <<'END'
<si><t>财政总收入增长率</t></si>
<si><r><t>国家高新</t></r><r><rPr><b/></rPr><t xml:space="preserve">技术企业 </t></r><rPh sb="0" eb="2"><t>ガオシン</t></rPh></si>
<si><t>第一行_x000D_
第二行</t></si>
END
workbook_sheet '指标 一' <<END
<sheetData>
<row r="1">$(c A1 云溪镇2022年目标任务数完成情况表)</row>
<row r="2">$(c A2 填报期间：)$(c B2 2022年上半年)$(c E2 单位：)</row>
<row r="4">$(c A4 序号)$(c B4 指标名称)$(c C4 单位)$(c D4 完成情况)$(c F4 备注)$(c G4 全市平均)</row>
<row r="5">$(c D5 完成值)$(c E5 上年同期)</row>
<row r="6">$(n A6 1)<c r="B6" t="s"><v>0</v></c>$(c C6 ％)$(n D6 6.9000000000000006E-2 1)$(n E6 0.08 1)<c r="F6" t="s"><v>2</v></c></row>
<row r="7" hidden="1">$(n A7 2)<c r="B7" t="s"><v>1</v></c>$(c C7 家)$(c D7 １)</row>
<row r="8">$(n A8 3)$(c B8 接待游客)<c r="D8" s="4"><f>SUM(H1:H9)</f><v>30.299999999999997</v></c><c r="E8"/></row>
<row r="9">$(c B9 自营出口增长率)$(n D9 1E-1 1)$(n G9 7.9)</row>
<row r="10">$(c B10 农村居民人均可支配收入增长率)$(c D10 '5.2%')$(c G10 '5.0%')</row>
<row r="11">$(c B11 规上数字经济核心产业制造业产值)$(c C11 万元)$(n D11 42100)</row>
<row r="12">$(c B12 实际使用外资)$(n D12 1680000)$(c C12 美元)</row>
<row r="13">$(c B13 二、农业)</row>
<row r="14">$(c B14 新增耕地“非粮化”面积)$(n D14 0)</row>
<row r="16">$(c A16 注：本表由各办公室填报。)</row>
</sheetData>
<mergeCells><mergeCell ref="A1:G1"/><mergeCell ref="A4:A5"/><mergeCell ref="B4:B5"/><mergeCell ref="C4:C5"/><mergeCell ref="D4:E4"/><mergeCell ref="F4:F5"/><mergeCell ref="G4:G5"/><mergeCell ref="A16:G16"/></mergeCells>
END
workbook_sheet 工程 <<END
<sheetData>
<row>$(c A1 工程名称)$(c B1 所属工程)$(c C1 形象进度)$(c D1 状态)$(c E1 开工时间)</row>
<row>$(c A2 竹坞)$(c B2 山塘综合整治)$(n C2 0.8 1)<c/>$(n E2 44701 2)</row>
<row>$(c A3 梅坞)<c/>$(n C3 100)<c/>$(n E3 44702.5 3)</row>
<row><c t="inlineStr"><is><t>前坞</t></is></c><c/><c/><c t="inlineStr"><is><t>停工</t></is></c><c t="inlineStr"><is><t>5月20日</t></is></c></row>
<row r="5">$(c A5 竹海绿道全线贯通)$(c D5 进行中)$(n E5 44701)</row>
<row r="6">$(c A6 后岭)$(c D6 未启动)</row>
</sheetData>
<mergeCells><mergeCell ref="B2:B6"/></mergeCells>
END
workbook_sheet 问题 <<END
<sheetData>
<row r="1">$(c A1 序号)$(c B1 存在问题)$(c C1 所属工作)$(c D1 整改措施)$(c E1 责任人)$(c F1 整改期限)$(c G1 整改状态)$(c H1 严重程度)</row>
<row r="2">$(n A2 1)$(c B2 用地指标不足)$(c C2 项目招引)$(c D2 争取追加指标)$(c E2 陆建明)$(c F2 2022/7/31)$(c G2 整改中)$(c H2 一般)</row>
</sheetData>
END
workbook_sheet 清单 'state="hidden"' <<END
<sheetData><row r="1">$(c A1 指标)$(c B1 完成值)</row></sheetData>
END
workbook_sheet 通讯录 <<END
<sheetData><row r="1">$(c A1 姓名)$(c B1 电话)</row></sheetData>
END
workbook_end q2.xlsx
"$NIANDU" import q2.xlsx --plan=plan.xml | tee q2.xml
xmllint --noout --schema "$ROOT/templates/schema/progress.xsd" q2.xml 2>&1
"$NIANDU" build plan.xml q2.xml --emit=ledger 2>/dev/null >ledger.xml
sed -n 's/.*<target id="\(visitors\|export\)".* \(actual="[^"]*"\).* \(from="[^"]*"\).*/\1 \2 \3/p' ledger.xml

echo '# days are counted from 1904'
sed -i 's/44701/43239/; s/44702.5/43240.5/; s/44701/43239/' book/xl/worksheets/sheet2.xml
workbook_end q2.xlsx 'date1904="true"'
"$NIANDU" import q2.xlsx --plan=plan.xml 2>/dev/null >mac.xml
diff q2.xml mac.xml && echo the same
