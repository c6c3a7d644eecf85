module Oauth
  class XeroController < ApplicationController
    def create
      return head(:forbidden) if params[:error].present?

      current_user.update!(xero_code: params[:code])
      redirect_to root_path
    end
  end
end
