from django.urls import include, path

from archive import views

urlpatterns = [
    path("", include("social_django.urls", namespace="social")),
    path("yearbooks/<int:year>/", views.yearbook),
    path("yearbooks/<int:year>/share/", views.share),
]
