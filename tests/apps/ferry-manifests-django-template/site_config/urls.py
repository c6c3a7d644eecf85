from django.urls import path

from manifests import views

urlpatterns = [
    path("egnyte/callback/", views.callback, name="callback"),
    path("manifests/", views.ManifestListView.as_view(), name="manifests"),
    path("viewer/", views.viewer, name="viewer"),
]
