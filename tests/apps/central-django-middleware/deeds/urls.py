from django.urls import path

from . import views

urlpatterns = [path("deeds/", views.deeds), path("deeds/<str:name>/", views.DeedView.as_view())]
