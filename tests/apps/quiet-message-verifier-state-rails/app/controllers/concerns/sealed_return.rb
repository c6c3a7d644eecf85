# A word that leaves with the user and has to come back, sealed and in time.
module SealedReturn
  extend ActiveSupport::Concern

  class Stale < StandardError; end

  included do
    rescue_from(Stale) { redirect_to root_path, alert: "Please start again." }
  end

  private

  def sealed_state(about)
    verifier.generate({ about:, user: current_user.id }, expires_in: 10.minutes, purpose: :sign_in)
  end

  def opened_state
    found = verifier.verified(params[:state], purpose: :sign_in)
    raise Stale unless found && found[:user] == current_user.id

    found[:about]
  end

  def verifier = Rails.application.message_verifier(:returns)
end
