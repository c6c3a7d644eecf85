from django import forms
from django.utils.crypto import constant_time_compare


class CallbackForm(forms.Form):
    """The query that comes back from Egnyte, checked as any other form is."""

    code = forms.CharField(required=False)
    state = forms.CharField()
    error = forms.CharField(required=False)

    def __init__(self, *args, session, **kwargs):
        super().__init__(*args, **kwargs)
        self.issued = session.pop("egnyte_state", None)

    def clean_state(self):
        state = self.cleaned_data["state"]
        if self.issued is None or not constant_time_compare(state, self.issued):
            raise forms.ValidationError("This sign-in was not started here.")
        return state

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("error") or not cleaned.get("code"):
            raise forms.ValidationError("Access was refused.")
        return cleaned
