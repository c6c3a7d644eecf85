from django.urls import path

from photos import views

urlpatterns = [
    path("connect/", views.connect),
    path("connected/", views.connected),
    path("sites/<slug:site>/photos/", views.upload),
    path("sites/<slug:site>/link/", views.link),
]
