/*
 * Everything works without this. It shows which files were chosen or dropped,
 * says that work is under way, and shows an edit before it is sent.
 */
'use strict';

function namesOf(input) {
	return Array.from(input.files, function (f) { return f.name; }).join('、');
}

document.querySelectorAll('.drop').forEach(function (zone) {
	var input = zone.querySelector('input[type=file]');
	var said = document.createElement('output');
	if (!input) return;
	zone.appendChild(said);
	input.addEventListener('change', function () {
		said.textContent = input.files.length ? '已选：' + namesOf(input) : '';
	});
	['dragover', 'dragenter'].forEach(function (kind) {
		zone.addEventListener(kind, function (e) {
			e.preventDefault();
			zone.classList.add('over');
		});
	});
	zone.addEventListener('dragleave', function () { zone.classList.remove('over'); });
	zone.addEventListener('drop', function (e) {
		e.preventDefault();
		zone.classList.remove('over');
		if (e.dataTransfer.files.length) {
			input.files = e.dataTransfer.files;
			input.dispatchEvent(new Event('change'));
		}
	});
});

/* Twice is once: the second click of an impatient hand is not sent. */
document.querySelectorAll('form[method=post]').forEach(function (form) {
	form.addEventListener('submit', function (e) {
		if (form.dataset.sent) {
			e.preventDefault();
			return;
		}
		form.dataset.sent = 'yes';
		form.setAttribute('aria-busy', 'true');
	});
});

/* Back from another page: the form may be sent again. */
window.addEventListener('pageshow', function () {
	document.querySelectorAll('form[data-sent]').forEach(function (form) {
		delete form.dataset.sent;
		form.removeAttribute('aria-busy');
	});
});

/* A sentence that was chosen in the text is the one to be marked. */
document.addEventListener('selectionchange', function () {
	var words = document.getElementById('add-words');
	var number = document.getElementById('add-paragraph');
	var picked = window.getSelection();
	var p = picked.anchorNode && picked.anchorNode.parentElement &&
		picked.anchorNode.parentElement.closest('p[data-n]');
	if (!words || !p || picked.isCollapsed) return;
	words.value = picked.toString();
	number.value = p.dataset.n;
});

/*
 * While somebody edits, what would come of it is shown below the form: after a
 * pause in the typing, one request at a time, the last state always.
 */
document.querySelectorAll('button[name=do]').forEach(function (button) {
	var form = button.form, place = document.createElement('div');
	var timer = 0, busy = false, again = false;

	place.setAttribute('role', 'status');
	form.appendChild(place);
	/* A page without it says by its title why: somebody else was first. */
	function show(text) {
		var page = new DOMParser().parseFromString(text, 'text/html');
		var made = page.querySelector('.preview'), title = page.querySelector('h1');

		place.replaceChildren(made ? document.adoptNode(made) : title ? title.textContent : '');
	}
	function ask() {
		var fields = new FormData(form);

		if (busy || !form.checkValidity()) {
			again = busy;
			return;
		}
		busy = true;
		again = false;
		fields.set('do', button.value);
		fetch(button.formAction, { method: 'POST', body: fields }).then(function (answer) {
			return answer.text();
		}).catch(function () {
			return '';
		}).then(function (text) {
			busy = false;
			if (again) ask();
			else show(text);
		});
	}
	form.addEventListener('input', function () {
		clearTimeout(timer);
		timer = setTimeout(ask, 600);
	});
});
