from django.urls import path

from files import views

urlpatterns = [
    path("egnyte/go/", views.go),
    path("egnyte/return/", views.come_back),
    path("folders/<path:folder>", views.FolderView.as_view()),
    path("groups/", views.groups),
]
