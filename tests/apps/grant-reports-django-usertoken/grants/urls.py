from django.urls import path

from storage import views

urlpatterns = [
    path("egnyte/callback/", views.EgnyteCallbackView.as_view(), name="egnyte-callback"),
    path("reports/", views.report_list, name="reports"),
]
