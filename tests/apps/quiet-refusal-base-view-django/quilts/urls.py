from django.urls import path

from . import views

urlpatterns = [
    path("egnyte", views.connect),
    path("egnyte/back", views.EgnyteReturn.as_view()),
    path("patterns", views.Patterns.as_view(), name="patterns"),
]
