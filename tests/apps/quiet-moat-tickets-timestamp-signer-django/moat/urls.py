from django.urls import path
from django.views.generic import TemplateView

from .connect import Back, Connect

urlpatterns = [
    path("", TemplateView.as_view(template_name="home.html"), name="home"),
    path("egnyte/connect", Connect.as_view()),
    path("egnyte/back", Back.as_view()),
]
