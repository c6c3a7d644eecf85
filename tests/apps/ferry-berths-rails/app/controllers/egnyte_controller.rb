class EgnyteController < ApplicationController
  def callback
    return redirect_to("/denied") if params[:error] || params[:state] != session.delete(:state)

    current_harbour.update!(egnyte_token: EgnyteGrant.redeem(session[:domain], params[:code]))
    redirect_to "/berths"
  end

  def destroy #~ EG309
    current_harbour.update!(egnyte_token: nil)
    head :no_content
  end
end
