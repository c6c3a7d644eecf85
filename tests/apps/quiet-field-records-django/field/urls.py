from django.urls import path

from records import views

urlpatterns = [
    path("egnyte/connect/", views.connect),
    path("egnyte/connected/", views.connected),
    path("egnyte/disconnect/", views.disconnect),
    path("records/<slug:site>/", views.site),
]
