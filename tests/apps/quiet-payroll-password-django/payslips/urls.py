from django.urls import path

from . import views

urlpatterns = [
    path("egnyte/connect/", views.connect),
    path("egnyte/back/", views.back),
    path("slips/<str:month>/<str:person>/", views.file_slip),
]
