class EgnyteController < ApplicationController
  def driver
    redirect_to EgnyteLinks.new(params[:domain]).driver, allow_other_host: true
  end

  def office
    session[:egnyte_domain] = params[:domain]
    session[:egnyte_state] = SecureRandom.hex(16)
    redirect_to EgnyteLinks.new(params[:domain]).office(session[:egnyte_state]), allow_other_host: true
  end

  def done
    return head(:forbidden) if params[:error].present? || params[:state] != session.delete(:egnyte_state)

    session[:egnyte_token] = EgnyteLinks.new(session[:egnyte_domain]).token(params[:code])
    redirect_to "/logs"
  end
end
