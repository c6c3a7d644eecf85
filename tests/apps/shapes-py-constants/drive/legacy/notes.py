from ..base import API as api

NOTES = api + "/notes"
