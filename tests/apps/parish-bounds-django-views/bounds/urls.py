from django.urls import path

from . import views

urlpatterns = [
    path("egnyte/connect/", views.ConnectView.as_view(), name="egnyte-connect"),
    path("egnyte/callback/", views.CallbackView.as_view(), name="egnyte-callback"),
    path("paperless/callback/", views.PaperlessCallbackView.as_view(), name="paperless-callback"),
]
