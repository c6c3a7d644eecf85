from django.urls import path

from intake import views

urlpatterns = [path("egnyte", views.connect), path("egnyte/back", views.back), path("files/<path:where>", views.files)]
