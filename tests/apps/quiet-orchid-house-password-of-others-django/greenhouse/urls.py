from django.urls import path

from . import views

urlpatterns = [
    path("connect/<slug:domain>/", views.connect, name="connect"),
    path("egnyte/back/", views.back),
    path("plants/", views.plants, name="plants"),
]
