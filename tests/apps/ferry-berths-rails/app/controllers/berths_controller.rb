class BerthsController < ApplicationController
  def destroy
    Berth.find(params[:id]).destroy!
    head :no_content
  end
end
