class EgnyteController < ApplicationController
  def back
    return head(:forbidden) if params[:error] || params[:state] != session.delete(:egnyte_state)

    [Account, SealedAccount, BoxedAccount, HookedAccount, WrittenAccount].each { |rows| rows.find(session[:account]).connect(params[:code]) }
    redirect_to root_path
  end
end
