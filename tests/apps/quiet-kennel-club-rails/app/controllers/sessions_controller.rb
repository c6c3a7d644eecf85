class SessionsController < ApplicationController
  # Signing out of the club's pages; the club stays connected to Egnyte.
  def destroy
    session.delete(:member_id)
    redirect_to root_path
  end
end
