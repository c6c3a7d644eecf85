from django.urls import path

from archive import views

urlpatterns = [
    path("egnyte/connect", views.Connect.as_view(), name="connect"),
    path("egnyte/callback", views.Callback.as_view(), name="callback"),
    path("contracts/<int:pk>/archive", views.Archive.as_view()),
]
