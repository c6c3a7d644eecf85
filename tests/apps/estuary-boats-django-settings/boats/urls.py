from django.urls import path

from . import views

urlpatterns = [
    path("connect", views.connect, name="connect"),
    path("<slug:boat>", views.logbook),
    path("<slug:boat>/survey", views.survey),
]
