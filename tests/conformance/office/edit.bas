' Edits a Word file as somebody would: a figure, a sentence and a row of a
' table; and saves it as a Word file again.
Sub Edit(source As String, target As String, was As String, becomes As String, sentence As String, row As String)
	On Error GoTo failed
	Dim hidden(0) As New com.sun.star.beans.PropertyValue
	hidden(0).Name = "Hidden"
	hidden(0).Value = True
	document = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, hidden())
	If was <> "" Then ReplaceFirst(document, was, becomes)
	If sentence <> "" Then ReplaceFirst(document, sentence, "")
	If row <> "" Then RemoveRow(document, row)
	Dim filter(0) As New com.sun.star.beans.PropertyValue
	filter(0).Name = "FilterName"
	filter(0).Value = "MS Word 2007 XML"
	document.storeToURL(ConvertToURL(target), filter())
	document.close(True)
	Exit Sub
failed:
	n = FreeFile
	Open target & ".error" For Output As #n
	Print #n, Error$ & " in line " & Erl
	Close #n
End Sub

Sub ReplaceFirst(document, was As String, becomes As String)
	search = document.createSearchDescriptor()
	search.SearchString = was
	found = document.findFirst(search)
	If Not IsNull(found) Then found.String = becomes
End Sub

Sub RemoveRow(document, text As String)
	For i = 0 To document.TextTables.Count - 1
		table = document.TextTables.getByIndex(i)
		For k = table.Rows.Count - 1 To 0 Step -1
			cell = table.getCellByName("B" & (k + 1))
			If Not IsNull(cell) Then
				If cell.String = text Then table.Rows.removeByIndex(k, 1)
			End If
		Next k
	Next i
End Sub
