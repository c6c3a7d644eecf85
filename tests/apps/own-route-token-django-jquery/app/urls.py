from django.urls import path
from . import views

urlpatterns = [path("egnyte/exchange/", views.exchange), path("ping/", views.ping)]
