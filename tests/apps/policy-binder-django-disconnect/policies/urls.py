from django.urls import path

from . import views

urlpatterns = [
    path("policies/", views.PoliciesView.as_view(), name="policies"),
    path("bookmarks/<int:pk>/delete/", views.BookmarkDeleteView.as_view()),
    path("egnyte/disconnect/", views.EgnyteDisconnectView.as_view(), name="egnyte-disconnect"),
    path("egnyte/callback/", views.EgnyteCallbackView.as_view()),
]
