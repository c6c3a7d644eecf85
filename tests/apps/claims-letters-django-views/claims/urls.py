from django.urls import path

from egnyte_integration import views

urlpatterns = [
    path("egnyte/<slug:domain>/connect/", views.egnyte_connect, name="egnyte_connect"),
    path("egnyte/callback/", views.egnyte_callback, name="egnyte_callback"),
    path("dropbox/callback/", views.dropbox_callback, name="dropbox_callback"),
]
