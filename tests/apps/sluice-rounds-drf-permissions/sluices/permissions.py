from rest_framework.permissions import BasePermission


class IsKeeper(BasePermission):
    def has_object_permission(self, request, view, sluice):
        return sluice.keeper == request.user
