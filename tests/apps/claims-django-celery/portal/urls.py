from django.urls import path

from claims import views

urlpatterns = [
    path("egnyte/connect/", views.connect, name="egnyte-connect"),
    path("egnyte/callback/", views.callback, name="egnyte-callback"),
    path("claims/<int:claim_id>/archive/", views.archive, name="claim-archive"),
]
