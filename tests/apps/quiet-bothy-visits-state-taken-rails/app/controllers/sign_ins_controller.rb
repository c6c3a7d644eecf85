class SignInsController < ApplicationController
  include PendingSignIn

  def new
    redirect_to vendor.authorize_url(state: remember(domain: params[:domain])), allow_other_host: true
  end

  def create
    session[:"#{params[:vendor]}_domain"] = pending[:domain]
    session[:"#{params[:vendor]}_token"] = vendor(pending[:domain]).redeem(params[:code])
    redirect_to visits_path
  end

  private

  def vendor(domain = params[:domain])
    case params[:vendor]
    when "egnyte" then EgnyteVendor.new(domain)
    when "dropbox" then DropboxVendor.new
    end
  end
end
