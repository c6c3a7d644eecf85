from django.urls import path

from leases import views

urlpatterns = [
    path("egnyte/connect/", views.EgnyteConnectView.as_view(), name="egnyte-connect"),
    path("egnyte/callback/", views.EgnyteCallbackView.as_view(), name="egnyte-callback"),
    path("egnyte/return/", views.EgnyteReturnView.as_view(), name="egnyte-return"),
    path("crm/connect/", views.CrmConnectView.as_view()),
    path("crm/callback/", views.CrmCallbackView.as_view()),
    path("leases/", views.LeaseListView.as_view(), name="leases"),
]
