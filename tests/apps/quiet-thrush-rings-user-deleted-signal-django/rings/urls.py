from django.urls import path

from . import views

urlpatterns = [
    path("connect/<slug:domain>", views.Connect.as_view(), name="connect"),
    path("egnyte/back", views.Back.as_view()),
    path("egnyte/disconnect", views.Disconnect.as_view(), name="disconnect"),
    path("rings", views.Rings.as_view(), name="rings"),
]
