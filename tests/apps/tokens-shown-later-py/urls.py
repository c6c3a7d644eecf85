from django.urls import path

import views

urlpatterns = [
    path("egnyte/connect/<str:domain>", views.connect),
    path("egnyte/callback", views.callback),
    path("api/token", views.token),
    path("page", views.page),
    path("api/status", views.status),
]
