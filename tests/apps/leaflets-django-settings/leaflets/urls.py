from django.urls import path

from files import views

urlpatterns = [
    path("egnyte/connect/", views.connect, name="connect"),
    path("egnyte/callback/", views.callback, name="callback"),
    path("upload/<str:name>/", views.upload, name="upload"),
]
